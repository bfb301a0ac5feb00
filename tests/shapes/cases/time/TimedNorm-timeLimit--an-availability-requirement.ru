# An availability requirement is given as a time limit.
# focus: norm:9999-op1-1
# path: unscr:timeLimit
# component: ClassConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:timeLimit limit:9999-op1-2 .
}
