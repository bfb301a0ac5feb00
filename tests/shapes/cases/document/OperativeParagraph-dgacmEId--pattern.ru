# An operative paragraph has a container's identifier.
# focus: <2099/9999/op/1>
# path: unscr:dgacmEId
# component: PatternConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/1> unscr:dgacmEId ?given .
} ;
INSERT DATA {
  <2099/9999/op/1> unscr:dgacmEId "container_4" .
}
