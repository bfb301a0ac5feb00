# A position starts where it ends.
# focus: anno:9999-repair-1-position
# path: oa:start
# component: LessThanConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE WHERE {
  anno:9999-repair-1-position oa:start ?given .
} ;
INSERT DATA {
  anno:9999-repair-1-position oa:start "5"^^xsd:integer .
}
