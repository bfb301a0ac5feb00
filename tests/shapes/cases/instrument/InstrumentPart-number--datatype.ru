# The number of an article is no text.
# focus: instrument:treaty-2
# path: eli:number
# component: DatatypeConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
DELETE WHERE {
  instrument:treaty-2 eli:number ?given .
} ;
INSERT DATA {
  instrument:treaty-2 eli:number 2 .
}
