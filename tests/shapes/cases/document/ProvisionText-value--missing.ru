# A text has no words.
# focus: <2099/9999/op/2/zho>
# path: rdf:value
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE WHERE {
  <2099/9999/op/2/zho> rdf:value ?words .
}
