# The limit is of two kinds.
# focus: limit:9999-op1-1
# path: unscr:limitKind
# component: MaxCountConstraintComponent
PREFIX kind: <https://w3id.org/unscr/vocab/limit-kind/>
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  limit:9999-op1-1 unscr:limitKind kind:as-soon-as-possible .
}
