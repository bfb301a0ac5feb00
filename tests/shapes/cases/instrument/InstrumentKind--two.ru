# A charter is a standard as well.
# focus: instrument:charter
# component: XoneConstraintComponent
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  instrument:charter a unscr:Standard .
}
