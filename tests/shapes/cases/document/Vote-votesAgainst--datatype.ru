# The votes against are a decimal.
# focus: event:vote-9999
# path: unscr:votesAgainst
# component: DatatypeConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  event:vote-9999 unscr:votesAgainst ?given .
} ;
INSERT DATA {
  event:vote-9999 unscr:votesAgainst 0.0 .
}
