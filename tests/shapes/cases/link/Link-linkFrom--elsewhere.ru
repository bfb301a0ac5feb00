# A link begins at something that is not described here.
# focus: link:series-treaty
# path: unscr:linkFrom
# component: PatternConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:series-treaty unscr:linkFrom instrument:treaty .
} ;
INSERT DATA {
  link:series-treaty unscr:linkFrom <https://example.org/treaty> .
  <https://example.org/treaty> dcterms:identifier "No. 7" .
}
