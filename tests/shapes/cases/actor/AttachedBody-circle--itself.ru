# An office is part of itself.
# focus: agent:tree-office
# path: unscr:parentBody
# component: SPARQLConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  agent:tree-office org:subOrganizationOf agent:tree-office ; unscr:parentBody agent:tree-office .
}
