# A rights statement is in French.
# focus: graph:two
# path: dcterms:rights
# component: LanguageInConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX graph: <https://w3id.org/unscr/graph/>
INSERT DATA {
  graph:two dcterms:rights "Domaine public."@fr .
}
