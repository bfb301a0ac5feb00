# The speech act of a citation is something else.
# focus: citation:9999-op1-1
# path: unscr:speechAct
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  citation:9999-op1-1 unscr:speechAct ?given .
} ;
INSERT DATA {
  citation:9999-op1-1 unscr:speechAct agent:council .
}
