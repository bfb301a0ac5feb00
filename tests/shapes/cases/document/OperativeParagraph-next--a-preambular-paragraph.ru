# An operative paragraph is followed by a preambular one.
# focus: <2099/9999/op/1>
# path: unscr:next
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/1> unscr:next ?given .
} ;
INSERT DATA {
  <2099/9999/op/1> unscr:next <2099/9999/pp/2> .
}
