# A paragraph has subparagraphs and no chapeau.
# focus: <2099/9999/op/2>
# path: eli:has_part
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2099/9999/op/2/chapeau> ?property ?value .
} ;
DELETE DATA {
  <2099/9999/op/2> eli:has_part <2099/9999/op/2/chapeau> .
}
