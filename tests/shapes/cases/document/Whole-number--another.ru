# A paragraph is printed with another number than its ordinal.
# focus: <2099/9999>
# path: eli:has_part
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/1> eli:number ?given .
} ;
INSERT DATA {
  <2099/9999/op/1> eli:number "3" .
} ;
DELETE WHERE {
  <2099/9999/op/1> unscr:aknEId ?given .
} ;
INSERT DATA {
  <2099/9999/op/1> unscr:aknEId "para_3" .
}
