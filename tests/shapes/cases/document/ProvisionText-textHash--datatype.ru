# The text hash has a language.
# focus: <2099/9999/op/2/zho>
# path: unscr:textHash
# component: DatatypeConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/2/zho> unscr:textHash ?given .
} ;
INSERT DATA {
  <2099/9999/op/2/zho> unscr:textHash "0c710eb04598ba184f02187bfa8d33a210ce28dad63e754d091ccc4dfbe51f02"@en .
}
