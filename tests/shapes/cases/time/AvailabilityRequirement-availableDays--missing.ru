# The number of days is missing.
# focus: limit:9999-op1-2
# path: unscr:availableDays
# component: MinCountConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-2 unscr:availableDays ?given .
}
