# The charter entered into force before it was adopted.
# focus: instrument:charter
# path: eli:date_document
# component: LessThanOrEqualsConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE WHERE {
  instrument:charter eli:date_document ?given .
} ;
INSERT DATA {
  instrument:charter eli:date_document "2052-01-02"^^xsd:date .
}
