# The paragraph does not mention those whom its words name.
# focus: anno:9999-op1-1-mention
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  <2099/9999/op/1> unscr:mentions agent:states .
}
