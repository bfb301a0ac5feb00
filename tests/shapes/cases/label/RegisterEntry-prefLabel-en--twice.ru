# The preferred name is given twice in English.
# focus: agent:farmers
# path: skos:prefLabel
# component: QualifiedMaxCountConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA {
  agent:farmers skos:prefLabel "2"@en .
}
