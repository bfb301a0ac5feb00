# A subparagraph is followed by the chapeau.
# focus: <2099/9999/op/2/b>
# path: unscr:next
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/2/b> unscr:next <2099/9999/op/2/chapeau> .
}
