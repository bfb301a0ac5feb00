# A limit that fixes a day has no due date.
# focus: limit:9999-op1-1
# component: SPARQLConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-1 unscr:dueDate ?given .
} ;
DELETE WHERE {
  norm:9999-op1-1 unscr:dueDate ?given .
}
