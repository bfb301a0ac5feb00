# What the limit is for is given twice in English.
# focus: limit:9999-op1-1
# path: unscr:deliverable
# component: UniqueLangConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  limit:9999-op1-1 unscr:deliverable "pines"@en .
}
