# The charter was adopted on two days.
# focus: instrument:charter
# path: eli:date_document
# component: MaxCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  instrument:charter eli:date_document "2050-01-03"^^xsd:date .
}
