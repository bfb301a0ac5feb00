# A link has no source.
# focus: link:thesaurus-seed
# path: dcterms:source
# component: MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX link: <https://w3id.org/unscr/id/link/>
DELETE DATA {
  link:thesaurus-seed dcterms:source <https://example.org/thesaurus> .
}
