# A bureau is part of a group of States.
# focus: agent:forest-bureau
# path: unscr:parentBody
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  agent:forest-bureau org:subOrganizationOf ?above ; unscr:parentBody ?given .
} ;
INSERT DATA {
  agent:forest-bureau org:subOrganizationOf agent:states ; unscr:parentBody agent:states .
}
