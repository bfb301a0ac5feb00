# The words of a mention stand in another paragraph.
# focus: <2099/9999/op/2>
# path: unscr:mentions
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/2> unscr:mentions agent:states .
}
