# The definition is given in French as well.
# focus: unscr:Tree
# path: skos:definition
# component: LanguageInConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  unscr:Tree skos:definition "troisième"@fr .
}
