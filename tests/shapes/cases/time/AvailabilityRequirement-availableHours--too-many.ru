# The number of hours is 25.
# focus: limit:9999-op1-2
# path: unscr:availableHours
# component: MaxInclusiveConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-2 unscr:availableHours ?given .
} ;
INSERT DATA {
  limit:9999-op1-2 unscr:availableHours 25 .
}
