# A provision has the ordinal 0.
# focus: <2097/7777/op/1/b>
# path: unscr:ordinal
# component: MinInclusiveConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2097/7777/op/1/b> unscr:ordinal ?given .
} ;
INSERT DATA {
  <2097/7777/op/1/b> unscr:ordinal 0 .
}
