# The limit is counted from two events.
# focus: limit:9999-op1-1
# path: unscr:anchorEvent
# component: MaxCountConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  limit:9999-op1-1 unscr:anchorEvent event:meeting-12345 .
}
