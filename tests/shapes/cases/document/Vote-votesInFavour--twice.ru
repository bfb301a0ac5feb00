# The votes in favour are given twice.
# focus: event:vote-9999
# path: unscr:votesInFavour
# component: MaxCountConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  event:vote-9999 unscr:votesInFavour 7 .
}
