# The rights statement is in English only.
# focus: graph:two
# component: OrConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX graph: <https://w3id.org/unscr/graph/>
DELETE DATA {
  graph:two dcterms:rights "公有领域。"@zh .
}
