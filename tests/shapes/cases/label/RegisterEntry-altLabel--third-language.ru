# Another name is given in French.
# focus: agent:farmers
# path: skos:altLabel
# component: LanguageInConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA {
  agent:farmers skos:altLabel "agriculteurs"@fr .
}
