# The votes in favour are not given.
# focus: event:vote-9999
# path: unscr:votesInFavour
# component: MinCountConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  event:vote-9999 unscr:votesInFavour ?count .
}
