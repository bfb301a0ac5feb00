# A match is exact and close.
# focus: link:thesaurus-seed
# path: unscr:linkKind
# component: MaxCountConstraintComponent
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX topic: <https://w3id.org/unscr/vocab/topic/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  link:thesaurus-seed unscr:linkKind skos:closeMatch .
  topic:seed skos:closeMatch <https://example.org/thesaurus/1> .
}
