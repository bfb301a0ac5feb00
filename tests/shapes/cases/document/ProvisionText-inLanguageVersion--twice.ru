# A text belongs to two language versions.
# focus: <2099/9999/op/1/zho>
# path: unscr:inLanguageVersion
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/1/zho> unscr:inLanguageVersion <2098/8888/zho> .
}
