# A vote has no source.
# focus: event:vote-9999
# path: dcterms:source
# component: MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX event: <https://w3id.org/unscr/id/event/>
DELETE WHERE {
  event:vote-9999 dcterms:source ?record .
}
