# A link records a statement that nobody makes.
# focus: link:thesaurus-seed
# component: SPARQLConstraintComponent
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX topic: <https://w3id.org/unscr/vocab/topic/>
DELETE DATA {
  topic:seed skos:exactMatch <https://example.org/thesaurus/1> .
}
