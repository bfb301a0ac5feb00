# The Akoma Ntoso identifier of a subparagraph has a language.
# focus: <2097/7777/op/1/b>
# path: unscr:aknEId
# component: DatatypeConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2097/7777/op/1/b> unscr:aknEId ?given .
} ;
INSERT DATA {
  <2097/7777/op/1/b> unscr:aknEId "para_1__list_1__point_b"@en .
}
