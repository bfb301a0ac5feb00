# The event from which the limit is counted has no day.
# focus: limit:9999-op1-1
# path: unscr:anchorEvent
# component: NodeConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-1 unscr:anchorEvent ?given .
} ;
INSERT DATA {
  limit:9999-op1-1 unscr:anchorEvent event:vote-9999 .
}
