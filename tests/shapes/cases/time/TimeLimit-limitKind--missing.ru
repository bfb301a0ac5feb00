# The limit is of no kind.
# focus: limit:9999-op1-1
# path: unscr:limitKind
# component: MinCountConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-1 unscr:limitKind ?given .
}
