# The votes against are given twice.
# focus: event:vote-9999
# path: unscr:votesAgainst
# component: MaxCountConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  event:vote-9999 unscr:votesAgainst 7 .
}
