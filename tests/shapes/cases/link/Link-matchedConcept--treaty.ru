# A treaty is matched as if it were a concept.
# focus: link:thesaurus-seed
# path: unscr:linkFrom
# component: SPARQLConstraintComponent
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX topic: <https://w3id.org/unscr/vocab/topic/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:thesaurus-seed unscr:linkFrom topic:seed .
} ;
INSERT DATA {
  link:thesaurus-seed unscr:linkFrom instrument:treaty .
  instrument:treaty skos:exactMatch <https://example.org/thesaurus/1> .
}
