# An instrument has no kind.
# focus: instrument:more
# component: XoneConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  instrument:more a eli:LegalResource , unscr:Instrument ;
    rdfs:label "more"@en , "更多"@zh .
}
