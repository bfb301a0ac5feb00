# A legal basis is given as a manner.
# focus: norm:9999-op1-1
# path: unscr:manner
# component: ClassConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:manner norm:9999-op1-1-legal-basis .
}
