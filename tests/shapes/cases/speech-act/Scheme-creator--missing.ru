# A scheme has no maker.
# focus: <https://w3id.org/unscr/vocab/illocution>
# path: dcterms:creator
# component: MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE {
  <https://w3id.org/unscr/vocab/illocution> dcterms:creator ?given .
}
