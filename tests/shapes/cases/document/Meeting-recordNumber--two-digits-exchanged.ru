# Two digits are exchanged in the symbol of a meeting record.
# focus: event:meeting-12345
# path: unscr:meetingRecord
# component: SPARQLConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  event:meeting-12345 unscr:meetingRecord ?record .
} ;
INSERT DATA {
  event:meeting-12345 unscr:meetingRecord "S/PV.12354" .
}
