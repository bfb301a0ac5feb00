# A qualifier use is given as a legal basis.
# focus: norm:9999-op1-1
# path: unscr:legalBasis
# component: ClassConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:legalBasis norm:9999-op1-1-qualifier .
}
