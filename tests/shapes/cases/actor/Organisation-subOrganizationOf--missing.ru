# A parent body is not stated in the terms of the Organization ontology.
# focus: agent:forest-bureau
# path: org:subOrganizationOf
# component: EqualsConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE {
  agent:forest-bureau org:subOrganizationOf ?above .
}
