# The meeting was on another day than the adoption.
# focus: event:adoption-9999
# path: unscr:eventDate|(unscr:meeting/unscr:eventDate)
# component: MaxCountConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE WHERE {
  event:meeting-12345 unscr:eventDate ?day .
} ;
INSERT DATA {
  event:meeting-12345 unscr:eventDate "2099-02-04"^^xsd:date .
}
