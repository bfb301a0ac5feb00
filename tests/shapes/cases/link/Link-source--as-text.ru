# The source of a link is a text.
# focus: link:thesaurus-seed
# path: dcterms:source
# component: NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX link: <https://w3id.org/unscr/id/link/>
DELETE DATA {
  link:thesaurus-seed dcterms:source <https://example.org/thesaurus> .
} ;
INSERT DATA {
  link:thesaurus-seed dcterms:source "the thesaurus" .
}
