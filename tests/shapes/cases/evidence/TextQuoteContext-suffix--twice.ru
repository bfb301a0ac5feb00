# Two runs of characters stand after the words.
# focus: anno:9999-op1-1-mention-quote
# path: oa:suffix
# component: MaxCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
INSERT DATA {
  anno:9999-op1-1-mention-quote oa:suffix "种树" .
}
