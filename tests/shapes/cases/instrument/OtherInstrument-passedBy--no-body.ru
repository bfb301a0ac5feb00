# A treaty was made by the charter.
# focus: instrument:treaty
# path: eli:passed_by
# component: ClassConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
INSERT DATA {
  instrument:treaty eli:passed_by instrument:charter .
}
