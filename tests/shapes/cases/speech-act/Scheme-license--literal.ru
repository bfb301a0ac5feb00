# The licence of a scheme is a text.
# focus: <https://w3id.org/unscr/vocab/illocution>
# path: dcterms:license
# component: NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE {
  <https://w3id.org/unscr/vocab/illocution> dcterms:license ?given .
} ;
INSERT DATA {
  <https://w3id.org/unscr/vocab/illocution> dcterms:license "CC BY" .
}
