# A note is in French.
# focus: unscr:Tree
# path: skos:note
# component: LanguageInConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  unscr:Tree skos:note "remarque"@fr .
}
