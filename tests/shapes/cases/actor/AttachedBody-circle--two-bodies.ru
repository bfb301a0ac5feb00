# An office is part of the bureau that is part of it.
# focus: agent:forest-bureau
# path: unscr:parentBody
# component: SPARQLConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  agent:tree-office org:subOrganizationOf agent:forest-bureau ; unscr:parentBody agent:forest-bureau .
}
