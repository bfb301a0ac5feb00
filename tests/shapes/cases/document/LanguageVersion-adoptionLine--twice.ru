# There are two adoption lines.
# focus: <2099/9999/zho>
# path: unscr:adoptionLine
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/zho> unscr:adoptionLine "又一行"@zh .
}
