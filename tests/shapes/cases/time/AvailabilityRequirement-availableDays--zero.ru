# The number of days is 0.
# focus: limit:9999-op1-2
# path: unscr:availableDays
# component: MinInclusiveConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-2 unscr:availableDays ?given .
} ;
INSERT DATA {
  limit:9999-op1-2 unscr:availableDays 0 .
}
