# The Akoma Ntoso identifier of a subparagraph lacks the list.
# focus: <2097/7777/op/1/b>
# path: unscr:aknEId
# component: PatternConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2097/7777/op/1/b> unscr:aknEId ?given .
} ;
INSERT DATA {
  <2097/7777/op/1/b> unscr:aknEId "para_1__point_b" .
}
