# The rule by which the limit is computed is no concept.
# focus: limit:9999-op1-1
# path: unscr:computationRule
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-1 unscr:computationRule ?given .
} ;
INSERT DATA {
  limit:9999-op1-1 unscr:computationRule agent:council .
}
