# Other characters stand before the words.
# focus: anno:9999-op1-1-mention-target
# component: SPARQLConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-op1-1-mention-quote oa:prefix ?given .
} ;
INSERT DATA {
  anno:9999-op1-1-mention-quote oa:prefix "树" .
}
