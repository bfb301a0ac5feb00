# The Akoma Ntoso identifier of a subparagraph is built on another paragraph's.
# focus: <2099/9999/op/2>
# path: eli:has_part
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/2/a> unscr:aknEId ?given .
} ;
INSERT DATA {
  <2099/9999/op/2/a> unscr:aknEId "para_1__list_1__point_a" .
}
