# An article has two numbers.
# focus: instrument:treaty-2
# path: eli:number
# component: MaxCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
INSERT DATA {
  instrument:treaty-2 eli:number "3" .
}
