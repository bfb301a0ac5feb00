# The effect is given twice in Chinese.
# focus: divergence:9999-op1-2
# path: unscr:effect
# component: UniqueLangConstraintComponent
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  divergence:9999-op1-2 unscr:effect "又"@zh .
}
