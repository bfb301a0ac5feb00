# A meeting has two numbers.
# focus: event:meeting-12345
# path: unscr:meetingNumber
# component: MaxCountConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  event:meeting-12345 unscr:meetingNumber 12346 .
}
