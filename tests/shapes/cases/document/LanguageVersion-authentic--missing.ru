# Nothing tells whether the text is authentic.
# focus: <2098/8888/fra>
# path: unscr:authentic
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2098/8888/fra> unscr:authentic ?yes .
}
