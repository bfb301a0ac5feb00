# The licence is given as text.
# focus: graph:one
# path: dcterms:license
# component: NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX graph: <https://w3id.org/unscr/graph/>
DELETE WHERE {
  graph:one dcterms:license ?licence .
} ;
INSERT DATA {
  graph:one dcterms:license "CC BY 4.0" .
}
