# There are two enacting formulas.
# focus: <2099/9999/zho>
# path: unscr:enactingFormula
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/zho> unscr:enactingFormula "本会，"@zh .
}
