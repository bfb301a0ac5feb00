# The maker of a scheme is a text.
# focus: <https://w3id.org/unscr/vocab/illocution>
# path: dcterms:creator
# component: NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE {
  <https://w3id.org/unscr/vocab/illocution> dcterms:creator ?given .
} ;
INSERT DATA {
  <https://w3id.org/unscr/vocab/illocution> dcterms:creator "the editors" .
}
