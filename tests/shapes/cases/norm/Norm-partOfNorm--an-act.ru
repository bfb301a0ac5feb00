# The norm is part of a speech act.
# focus: norm:9999-op1-1
# path: unscr:partOfNorm
# component: ClassConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:partOfNorm act:9999-op1-1 .
}
