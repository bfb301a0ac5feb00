# A Chinese adoption line is marked as Russian.
# focus: <2099/9999/zho>
# path: unscr:adoptionLine
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/zho> unscr:adoptionLine ?line .
} ;
INSERT DATA {
  <2099/9999/zho> unscr:adoptionLine "2099年2月3日通过"@ru .
}
