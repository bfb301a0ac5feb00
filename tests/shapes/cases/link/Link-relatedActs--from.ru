# A topic amends the charter.
# focus: link:law-treaty
# path: unscr:linkFrom
# component: SPARQLConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX topic: <https://w3id.org/unscr/vocab/topic/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:law-treaty unscr:linkFrom instrument:treaty .
} ;
INSERT DATA {
  link:law-treaty unscr:linkFrom topic:seed .
  topic:seed eli:amends instrument:charter .
}
