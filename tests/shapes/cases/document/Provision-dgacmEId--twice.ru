# A provision has two identifiers in the UN mark-up.
# focus: <2099/9999/pp/1>
# path: unscr:dgacmEId
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/pp/1> unscr:dgacmEId "container_3" .
}
