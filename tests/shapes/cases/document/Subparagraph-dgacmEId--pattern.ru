# A subparagraph has an identifier that the UN mark-up does not use.
# focus: <2097/7777/op/1/b>
# path: unscr:dgacmEId
# component: PatternConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2097/7777/op/1/b> unscr:dgacmEId ?given .
} ;
INSERT DATA {
  <2097/7777/op/1/b> unscr:dgacmEId "para_3_point_b" .
}
