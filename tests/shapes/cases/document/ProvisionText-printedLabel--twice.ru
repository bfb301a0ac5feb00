# A text has two printed labels.
# focus: <2099/9999/op/1/zho>
# path: unscr:printedLabel
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/1/zho> unscr:printedLabel "1) " .
}
