# A provision has no text in one of the two language versions.
# focus: <2098/8888/fra>
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2098/8888/op/1/fra> ?property ?value .
} ;
DELETE DATA {
  <2098/8888/op/1> eli:is_realized_by <2098/8888/op/1/fra> .
}
