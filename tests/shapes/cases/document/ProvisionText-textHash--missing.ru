# A text has no text hash.
# focus: <2099/9999/op/2/zho>
# path: unscr:textHash
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/2/zho> unscr:textHash ?hash .
}
