# The definition is not given in Chinese.
# focus: unscr:Tree
# path: skos:definition
# component: QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  unscr:Tree skos:definition "树之所指"@zh .
}
