# The label of a concept is given twice in English.
# focus: verb:asks
# path: skos:prefLabel
# component: QualifiedMaxCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
INSERT DATA {
  verb:asks skos:prefLabel "2"@en .
}
