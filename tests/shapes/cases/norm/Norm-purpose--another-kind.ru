# A legal basis is given as a purpose.
# focus: norm:9999-op1-1
# path: unscr:purpose
# component: ClassConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:purpose norm:9999-op1-1-legal-basis .
}
