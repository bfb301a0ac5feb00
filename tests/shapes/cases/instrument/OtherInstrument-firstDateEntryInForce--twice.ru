# The charter entered into force on two days.
# focus: instrument:charter
# path: eli:first_date_entry_in_force
# component: MaxCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  instrument:charter eli:first_date_entry_in_force "2051-03-05"^^xsd:date .
}
