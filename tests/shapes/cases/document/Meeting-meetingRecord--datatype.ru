# The symbol of a meeting record has a language.
# focus: event:meeting-12345
# path: unscr:meetingRecord
# component: DatatypeConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  event:meeting-12345 unscr:meetingRecord ?record .
} ;
INSERT DATA {
  event:meeting-12345 unscr:meetingRecord "S/PV.12345"@en .
}
