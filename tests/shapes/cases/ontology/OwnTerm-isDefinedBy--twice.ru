# A term is defined in two places.
# focus: unscr:Tree
# path: rdfs:isDefinedBy
# component: MaxCountConstraintComponent
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  unscr:Tree rdfs:isDefinedBy <https://example.org/ontology> .
}
