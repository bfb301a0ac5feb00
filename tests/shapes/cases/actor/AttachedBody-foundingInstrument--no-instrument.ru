# A bureau was set up by a body.
# focus: agent:forest-bureau
# path: unscr:foundingInstrument
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  agent:forest-bureau unscr:foundingInstrument agent:council .
}
