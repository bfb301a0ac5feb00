# The characters after the words are marked with a language.
# focus: anno:9999-op1-1-mention-quote
# path: oa:suffix
# component: DatatypeConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-op1-1-mention-quote oa:suffix ?given .
} ;
INSERT DATA {
  anno:9999-op1-1-mention-quote oa:suffix "种"@zh .
}
