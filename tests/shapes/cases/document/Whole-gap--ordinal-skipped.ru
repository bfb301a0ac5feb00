# An ordinal is skipped between two subparagraphs.
# focus: <2099/9999/op/2>
# path: eli:has_part
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/2/b> unscr:ordinal ?given .
} ;
INSERT DATA {
  <2099/9999/op/2/b> unscr:ordinal 3 .
} ;
DELETE WHERE {
  <2099/9999/op/2/a> unscr:next ?next .
}
