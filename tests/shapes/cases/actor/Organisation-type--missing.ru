# A bureau is no organisation in the terms of the Organization ontology.
# focus: agent:forest-bureau
# path: rdf:type
# component: HasValueConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE DATA {
  agent:forest-bureau a org:Organization .
}
