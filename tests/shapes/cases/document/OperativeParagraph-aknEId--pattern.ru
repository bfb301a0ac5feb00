# The Akoma Ntoso identifier of a paragraph has a hyphen.
# focus: <2099/9999/op/1>
# path: unscr:aknEId
# component: PatternConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/1> unscr:aknEId ?given .
} ;
INSERT DATA {
  <2099/9999/op/1> unscr:aknEId "para-1" .
}
