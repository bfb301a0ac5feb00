# The position is one character too early.
# focus: anno:9999-repair-1-target
# component: SPARQLConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE WHERE {
  anno:9999-repair-1-position oa:start ?given .
} ;
INSERT DATA {
  anno:9999-repair-1-position oa:start "2"^^xsd:integer .
} ;
DELETE WHERE {
  anno:9999-repair-1-position oa:end ?given .
} ;
INSERT DATA {
  anno:9999-repair-1-position oa:end "4"^^xsd:integer .
}
