# Nothing speaks of a network.
# focus: system:root-network
# path: ^unscr:mentions|^unscr:concernsSystem
# component: MinCountConstraintComponent
PREFIX kind: <https://w3id.org/unscr/vocab/system-kind/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX status: <https://w3id.org/unscr/vocab/system-status/>
PREFIX system: <https://w3id.org/unscr/id/system/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  system:root-network a unscr:System ;
    rdfs:label "root network"@en , "根网"@zh ;
    skos:definition "network of roots"@en , "根的网络"@zh ;
    skos:prefLabel "root network"@en , "根网"@zh ;
    unscr:systemKind kind:network ;
    unscr:systemStatus status:proposed .
}
