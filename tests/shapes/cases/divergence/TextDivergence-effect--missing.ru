# There is no effect.
# focus: divergence:9999-op1-2
# path: unscr:effect
# component: MinCountConstraintComponent
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  divergence:9999-op1-2 unscr:effect ?given .
}
