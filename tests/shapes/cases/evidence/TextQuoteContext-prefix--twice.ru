# Two runs of characters stand before the words.
# focus: anno:9999-op1-1-mention-quote
# path: oa:prefix
# component: MaxCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
INSERT DATA {
  anno:9999-op1-1-mention-quote oa:prefix "树" .
}
