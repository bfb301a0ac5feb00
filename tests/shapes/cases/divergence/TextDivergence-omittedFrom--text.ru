# The language that lacks something is a text.
# focus: divergence:9999-op1-1
# path: unscr:omittedFrom
# component: NodeKindConstraintComponent
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  divergence:9999-op1-1 unscr:omittedFrom ?given .
} ;
INSERT DATA {
  divergence:9999-op1-1 unscr:omittedFrom "zh" .
}
