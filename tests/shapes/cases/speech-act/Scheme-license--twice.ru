# A scheme has two licences.
# focus: <https://w3id.org/unscr/vocab/illocution>
# path: dcterms:license
# component: MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA {
  <https://w3id.org/unscr/vocab/illocution> dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> .
}
