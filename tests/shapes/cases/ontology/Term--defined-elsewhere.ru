# A term of ours is said to be defined by another ontology.
# focus: unscr:Tree
# component: OrConstraintComponent
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  unscr:Tree rdfs:isDefinedBy <https://w3id.org/unscr/ontology> .
} ;
INSERT DATA {
  unscr:Tree rdfs:isDefinedBy <https://example.org/ontology> .
}
