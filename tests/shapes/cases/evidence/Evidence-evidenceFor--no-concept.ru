# A piece of evidence is for a body as its part of the reading.
# focus: anno:9999-op1-1-verb
# path: unscr:evidenceFor
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  anno:9999-op1-1-verb unscr:evidenceFor ?given .
} ;
INSERT DATA {
  anno:9999-op1-1-verb unscr:evidenceFor agent:council .
}
