# A chapeau leaves out the last subparagraph.
# focus: <2099/9999/op/2/chapeau>
# path: unscr:governs
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  <2099/9999/op/2/chapeau> unscr:governs <2099/9999/op/2/b> .
}
