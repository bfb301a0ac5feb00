# There are two numbers of days.
# focus: limit:9999-op1-2
# path: unscr:availableDays
# component: MaxCountConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  limit:9999-op1-2 unscr:availableDays 5 .
}
