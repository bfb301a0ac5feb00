# Nothing points at the words.
# focus: divergence:9999-op1-2
# component: SPARQLConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
DELETE WHERE {
  anno:9999-op1-2-divergence ?property ?value .
}
