# The ordinal of a provision is a decimal.
# focus: <2097/7777/op/1/b>
# path: unscr:ordinal
# component: DatatypeConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2097/7777/op/1/b> unscr:ordinal ?given .
} ;
INSERT DATA {
  <2097/7777/op/1/b> unscr:ordinal 2.0 .
}
