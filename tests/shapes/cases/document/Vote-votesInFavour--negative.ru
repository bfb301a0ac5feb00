# The votes in favour are less than none.
# focus: event:vote-9999
# path: unscr:votesInFavour
# component: MinInclusiveConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  event:vote-9999 unscr:votesInFavour ?given .
} ;
INSERT DATA {
  event:vote-9999 unscr:votesInFavour -1 .
}
