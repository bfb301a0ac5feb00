# A group of States was set up by a resolution.
# focus: agent:states
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  agent:states unscr:foundingInstrument <2097/7777> .
}
