# A preambular paragraph has an Akoma Ntoso identifier.
# focus: <2099/9999/pp/1>
# path: unscr:aknEId
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/pp/1> unscr:aknEId "para_1" .
}
