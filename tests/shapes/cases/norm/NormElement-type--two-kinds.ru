# The element is a legal basis and a purpose.
# focus: norm:9999-op1-1-legal-basis
# path: rdf:type
# component: QualifiedMaxCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1-legal-basis a unscr:Purpose .
}
