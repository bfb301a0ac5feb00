# The printed label has a language.
# focus: <2099/9999/op/1/zho>
# path: unscr:printedLabel
# component: DatatypeConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/1/zho> unscr:printedLabel ?given .
} ;
INSERT DATA {
  <2099/9999/op/1/zho> unscr:printedLabel "1. "@zh .
}
