# The definition is given in French as well.
# focus: agent:farmers
# path: skos:definition
# component: LanguageInConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA {
  agent:farmers skos:definition "agriculteurs"@fr .
}
