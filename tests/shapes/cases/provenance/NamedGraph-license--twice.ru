# A graph has two licences.
# focus: graph:one
# path: dcterms:license
# component: MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX graph: <https://w3id.org/unscr/graph/>
INSERT DATA {
  graph:one dcterms:license <https://example.org/licence> .
}
