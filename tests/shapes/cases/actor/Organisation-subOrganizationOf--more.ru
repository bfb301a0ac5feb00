# A bureau is part of a body that is not its parent body.
# focus: agent:forest-bureau
# path: org:subOrganizationOf
# component: EqualsConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX org: <http://www.w3.org/ns/org#>
INSERT DATA {
  agent:forest-bureau org:subOrganizationOf agent:council .
}
