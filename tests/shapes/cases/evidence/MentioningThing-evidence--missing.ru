# The paragraph mentions an office without words for it.
# focus: <2099/9999/op/1>
# path: unscr:mentions
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/1> unscr:mentions agent:tree-office .
}
