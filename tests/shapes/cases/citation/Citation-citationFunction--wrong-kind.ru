# The end of a citation is something else.
# focus: citation:9999-op1-1
# path: unscr:citationFunction
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  citation:9999-op1-1 unscr:citationFunction ?given .
} ;
INSERT DATA {
  citation:9999-op1-1 unscr:citationFunction agent:council .
}
