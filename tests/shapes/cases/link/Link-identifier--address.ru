# An identifier is an address.
# focus: link:series-treaty
# path: unscr:linkTo
# component: SPARQLConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:series-treaty unscr:linkTo "No. 7" .
} ;
INSERT DATA {
  link:series-treaty unscr:linkTo <https://example.org/7> .
  instrument:treaty dcterms:identifier <https://example.org/7> .
}
