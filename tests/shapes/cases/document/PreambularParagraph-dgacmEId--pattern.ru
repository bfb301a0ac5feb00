# A preambular paragraph has a numbered paragraph's identifier.
# focus: <2099/9999/pp/1>
# path: unscr:dgacmEId
# component: PatternConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/pp/1> unscr:dgacmEId ?given .
} ;
INSERT DATA {
  <2099/9999/pp/1> unscr:dgacmEId "para_2" .
}
