# The definition is given twice in Chinese.
# focus: agent:farmers
# path: skos:definition
# component: QualifiedMaxCountConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA {
  agent:farmers skos:definition "2"@zh .
}
