# A subparagraph has two Akoma Ntoso identifiers.
# focus: <2097/7777/op/1/b>
# path: unscr:aknEId
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2097/7777/op/1/b> unscr:aknEId "para_1__list_1__point_c" .
}
