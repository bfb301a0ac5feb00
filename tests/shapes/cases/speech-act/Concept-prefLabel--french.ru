# The label of a concept is given in French as well.
# focus: verb:asks
# path: skos:prefLabel
# component: LanguageInConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
INSERT DATA {
  verb:asks skos:prefLabel "prie"@fr .
}
