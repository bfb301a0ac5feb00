# Two populations have the same preferred name.
# focus: agent:planters
# path: skos:prefLabel
# component: SPARQLConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  agent:planters a eli:Agent , unscr:Actor , unscr:Population ;
    rdfs:label "planters"@en , "农民"@zh ;
    skos:definition "people who plant"@en , "种植者"@zh ;
    skos:prefLabel "planters"@en , "农民"@zh .
}
