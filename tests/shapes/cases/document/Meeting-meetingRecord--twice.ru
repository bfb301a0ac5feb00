# A meeting has two records.
# focus: event:meeting-12345
# path: unscr:meetingRecord
# component: MaxCountConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  event:meeting-12345 unscr:meetingRecord "S/PV.12346" .
}
