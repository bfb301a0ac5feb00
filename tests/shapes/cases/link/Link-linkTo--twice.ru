# A link ends in two headings.
# focus: link:thesaurus-seed
# path: unscr:linkTo
# component: MaxCountConstraintComponent
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX topic: <https://w3id.org/unscr/vocab/topic/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  link:thesaurus-seed unscr:linkTo <https://example.org/thesaurus/2> .
  topic:seed skos:exactMatch <https://example.org/thesaurus/2> .
}
