# A text has two text hashes.
# focus: <2099/9999/op/2/zho>
# path: unscr:textHash
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/2/zho> unscr:textHash "5c00feb48cff69d64bea3aad0b56a0a2c0605ea9efb227df6755642b9aba4747" .
}
