# The effect is given in French as well.
# focus: divergence:9999-op1-2
# path: unscr:effect
# component: OrConstraintComponent
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  divergence:9999-op1-2 unscr:effect "un arbre"@fr .
}
