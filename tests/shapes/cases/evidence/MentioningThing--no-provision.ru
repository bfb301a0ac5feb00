# A resolution as a whole mentions the States.
# focus: <2099/9999>
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999> unscr:mentions agent:states .
}
