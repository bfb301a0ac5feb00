# An affirmation is not said to be a norm.
# focus: norm:9999-more
# path: rdf:type
# component: HasValueConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-more a unscr:Affirmation .
}
