# A provision has no ordinal.
# focus: <2097/7777/op/1>
# path: unscr:ordinal
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2097/7777/op/1> unscr:ordinal ?ordinal .
}
