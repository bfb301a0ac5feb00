# A term of ours does not say where it is defined.
# focus: unscr:height
# component: OrConstraintComponent
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  unscr:height rdfs:isDefinedBy ?ontology .
}
