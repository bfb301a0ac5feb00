# A paragraph is followed by itself.
# focus: <2099/9999>
# path: eli:has_part
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/1> unscr:next ?given .
} ;
INSERT DATA {
  <2099/9999/op/1> unscr:next <2099/9999/op/1> .
}
