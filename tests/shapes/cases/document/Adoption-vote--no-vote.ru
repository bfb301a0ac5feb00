# The vote is a meeting.
# focus: event:adoption-8888
# path: unscr:vote
# component: ClassConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  event:adoption-8888 unscr:vote event:meeting-12345 .
}
