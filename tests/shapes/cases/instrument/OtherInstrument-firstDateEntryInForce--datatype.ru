# The treaty entered into force in a year without a day.
# focus: instrument:treaty
# path: eli:first_date_entry_in_force
# component: DatatypeConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  instrument:treaty eli:first_date_entry_in_force "2051"^^xsd:gYear .
}
