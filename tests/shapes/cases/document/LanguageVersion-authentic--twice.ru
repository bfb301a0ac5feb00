# The text is authentic and is not.
# focus: <2098/8888/fra>
# path: unscr:authentic
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2098/8888/fra> unscr:authentic false .
}
