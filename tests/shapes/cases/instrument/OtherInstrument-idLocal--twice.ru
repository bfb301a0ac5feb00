# A treaty has two numbers.
# focus: instrument:treaty
# path: eli:id_local
# component: MaxCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
INSERT DATA {
  instrument:treaty eli:id_local "7" , "8" .
}
