# The definition is given twice in Chinese.
# focus: unscr:Tree
# path: skos:definition
# component: QualifiedMaxCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  unscr:Tree skos:definition "2"@zh .
}
