# The label is not given in Chinese.
# focus: agent:council
# path: rdfs:label
# component: QualifiedMinCountConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE DATA {
  agent:council rdfs:label "理事会"@zh .
}
