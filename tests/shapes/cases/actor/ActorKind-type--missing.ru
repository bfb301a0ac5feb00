# A group is not said to be an actor.
# focus: agent:states
# path: rdf:type
# component: HasValueConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  agent:states a unscr:Actor .
}
