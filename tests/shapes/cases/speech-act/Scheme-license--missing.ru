# A scheme has no licence.
# focus: <https://w3id.org/unscr/vocab/illocution>
# path: dcterms:license
# component: MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE {
  <https://w3id.org/unscr/vocab/illocution> dcterms:license ?given .
}
