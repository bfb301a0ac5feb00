# The label is not the preferred name.
# focus: agent:farmers
# path: rdfs:label
# component: SPARQLConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE DATA {
  agent:farmers rdfs:label "farmers"@en .
} ;
INSERT DATA {
  agent:farmers rdfs:label "peasants"@en .
}
