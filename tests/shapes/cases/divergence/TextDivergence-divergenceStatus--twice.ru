# There are two concepts for the status.
# focus: divergence:9999-op1-2
# path: unscr:divergenceStatus
# component: MaxCountConstraintComponent
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX kind: <https://w3id.org/unscr/vocab/divergence-kind/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  divergence:9999-op1-2 unscr:divergenceStatus kind:term .
}
