# A limit that fixes a day has no rule.
# focus: limit:9999-op1-1
# component: SPARQLConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-1 unscr:computationRule ?given .
}
