# The label is given in French as well.
# focus: agent:council
# path: rdfs:label
# component: LanguageInConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA {
  agent:council rdfs:label "troisième"@fr .
}
