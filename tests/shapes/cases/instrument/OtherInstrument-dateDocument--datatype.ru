# The treaty was adopted in a year without a day.
# focus: instrument:treaty
# path: eli:date_document
# component: DatatypeConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  instrument:treaty eli:date_document "2050"^^xsd:gYear .
}
