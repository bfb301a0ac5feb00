# A link to a thesaurus ends in a text.
# focus: link:thesaurus-seed
# path: unscr:linkTo
# component: SPARQLConstraintComponent
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX topic: <https://w3id.org/unscr/vocab/topic/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:thesaurus-seed unscr:linkTo <https://example.org/thesaurus/1> .
} ;
INSERT DATA {
  link:thesaurus-seed unscr:linkTo "1" .
  topic:seed skos:exactMatch "1" .
}
