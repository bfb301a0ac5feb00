# A subparagraph has no Akoma Ntoso identifier.
# focus: <2097/7777/op/1/b>
# path: unscr:aknEId
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2097/7777/op/1/b> unscr:aknEId ?given .
}
