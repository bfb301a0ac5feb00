# The label is given twice in Chinese.
# focus: agent:council
# path: rdfs:label
# component: QualifiedMaxCountConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA {
  agent:council rdfs:label "2"@zh .
}
