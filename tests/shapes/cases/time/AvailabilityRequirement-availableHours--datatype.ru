# The number of hours is a decimal.
# focus: limit:9999-op1-2
# path: unscr:availableHours
# component: DatatypeConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-2 unscr:availableHours ?given .
} ;
INSERT DATA {
  limit:9999-op1-2 unscr:availableHours 1.5 .
}
