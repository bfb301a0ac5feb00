# A position has two starts.
# focus: anno:9999-repair-1-position
# path: oa:start
# component: MaxCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  anno:9999-repair-1-position oa:start "4"^^xsd:integer .
}
