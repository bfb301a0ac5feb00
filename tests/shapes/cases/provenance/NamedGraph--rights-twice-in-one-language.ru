# The rights statement is given twice in Chinese.
# focus: graph:two
# component: OrConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX graph: <https://w3id.org/unscr/graph/>
INSERT DATA {
  graph:two dcterms:rights "公有。"@zh .
}
