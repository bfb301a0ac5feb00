# The limit is computed by two rules.
# focus: limit:9999-op1-1
# path: unscr:computationRule
# component: MaxCountConstraintComponent
PREFIX kind: <https://w3id.org/unscr/vocab/limit-kind/>
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  limit:9999-op1-1 unscr:computationRule kind:latest-by .
}
