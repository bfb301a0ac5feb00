# An actor is not said to be an agent.
# focus: agent:states
# path: rdf:type
# component: HasValueConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE DATA {
  agent:states a eli:Agent .
}
