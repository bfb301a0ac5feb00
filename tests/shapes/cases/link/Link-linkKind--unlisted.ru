# A link is of a kind that is not listed.
# focus: link:thesaurus-seed
# path: unscr:linkKind
# component: InConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX topic: <https://w3id.org/unscr/vocab/topic/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:thesaurus-seed unscr:linkKind skos:exactMatch .
} ;
INSERT DATA {
  link:thesaurus-seed unscr:linkKind dcterms:relation .
  topic:seed dcterms:relation <https://example.org/thesaurus/1> .
}
