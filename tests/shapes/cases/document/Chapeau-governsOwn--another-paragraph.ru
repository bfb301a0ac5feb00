# A chapeau governs a subparagraph of another resolution.
# focus: <2099/9999/op/2/chapeau>
# path: unscr:governs
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/2/chapeau> unscr:governs <2097/7777/op/1/b> .
}
