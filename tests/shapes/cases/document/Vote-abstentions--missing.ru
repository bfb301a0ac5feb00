# The abstentions are not given.
# focus: event:vote-9999
# path: unscr:abstentions
# component: MinCountConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  event:vote-9999 unscr:abstentions ?count .
}
