# The abstentions are a decimal.
# focus: event:vote-9999
# path: unscr:abstentions
# component: DatatypeConstraintComponent
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  event:vote-9999 unscr:abstentions ?given .
} ;
INSERT DATA {
  event:vote-9999 unscr:abstentions 1.0 .
}
