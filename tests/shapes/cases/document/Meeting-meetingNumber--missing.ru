# A meeting has no number.
# focus: event:meeting-12345
# path: unscr:meetingNumber
# component: MinCountConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  event:meeting-12345 unscr:meetingNumber ?number .
}
