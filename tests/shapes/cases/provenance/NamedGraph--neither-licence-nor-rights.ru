# A graph has neither a licence nor a rights statement.
# focus: graph:one
# component: OrConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX graph: <https://w3id.org/unscr/graph/>
DELETE WHERE {
  graph:one dcterms:license ?licence .
}
