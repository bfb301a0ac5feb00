# The number of a treaty is a number and no text.
# focus: instrument:treaty
# path: eli:id_local
# component: DatatypeConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
INSERT DATA {
  instrument:treaty eli:id_local 7 .
}
