# A time limit is given as an availability requirement.
# focus: norm:9999-op1-1
# path: unscr:availability
# component: ClassConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:availability limit:9999-op1-1 .
}
