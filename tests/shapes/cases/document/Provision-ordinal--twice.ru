# A provision has two ordinals.
# focus: <2097/7777/op/1>
# path: unscr:ordinal
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2097/7777/op/1> unscr:ordinal 2 .
}
