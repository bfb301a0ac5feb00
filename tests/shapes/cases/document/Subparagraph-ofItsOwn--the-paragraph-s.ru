# A subparagraph has a whole paragraph's identifier in the UN mark-up.
# focus: <2097/7777/op/1/b>
# path: eli:is_part_of/unscr:dgacmEId
# component: DisjointConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2097/7777/op/1/b> unscr:dgacmEId ?given .
} ;
INSERT DATA {
  <2097/7777/op/1/b> unscr:dgacmEId "para_3" .
}
