# A limit that fixes no day has a due date.
# focus: limit:9999-op1-1
# component: SPARQLConstraintComponent
PREFIX kind: <https://w3id.org/unscr/vocab/limit-kind/>
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-1 unscr:limitKind ?given .
} ;
INSERT DATA {
  limit:9999-op1-1 unscr:limitKind kind:as-soon-as-possible .
}
