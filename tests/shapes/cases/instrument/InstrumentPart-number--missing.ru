# An article has no number.
# focus: instrument:treaty-2
# path: eli:number
# component: MinCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
DELETE WHERE {
  instrument:treaty-2 eli:number ?given .
}
