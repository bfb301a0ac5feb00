# The words quoted are not those at the position.
# focus: anno:9999-repair-1-target
# component: SPARQLConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-repair-1-quote oa:exact ?given .
} ;
INSERT DATA {
  anno:9999-repair-1-quote oa:exact "种草" .
}
