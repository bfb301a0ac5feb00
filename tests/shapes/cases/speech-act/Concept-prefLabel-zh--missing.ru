# The label of a concept is not given in Chinese.
# focus: verb:asks
# path: skos:prefLabel
# component: QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE DATA {
  verb:asks skos:prefLabel "请"@zh .
}
