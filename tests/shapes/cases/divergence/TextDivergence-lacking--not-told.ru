# Which version lacks something is not told.
# focus: divergence:9999-op1-1
# component: SPARQLConstraintComponent
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  divergence:9999-op1-1 unscr:omittedFrom ?given .
}
