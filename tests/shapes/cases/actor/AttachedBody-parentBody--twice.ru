# A bureau is part of two bodies.
# focus: agent:forest-bureau
# path: unscr:parentBody
# component: MaxCountConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  agent:seed-office a eli:Agent , org:Organization , unscr:Actor , unscr:Organisation ;
    rdfs:label "Seed Office"@en , "种子署"@zh ;
    skos:definition "office for seeds"@en , "主管种子的署"@zh ;
    skos:prefLabel "Seed Office"@en , "种子署"@zh .
  agent:forest-bureau org:subOrganizationOf agent:seed-office ; unscr:parentBody agent:seed-office .
}
