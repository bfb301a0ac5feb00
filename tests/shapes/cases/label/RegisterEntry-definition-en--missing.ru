# The definition is not given in English.
# focus: agent:farmers
# path: skos:definition
# component: QualifiedMinCountConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE DATA {
  agent:farmers skos:definition "people who farm"@en .
}
