# The due date is a text.
# focus: limit:9999-op1-1
# path: unscr:dueDate
# component: DatatypeConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-1 unscr:dueDate ?given .
} ;
DELETE WHERE {
  norm:9999-op1-1 unscr:dueDate ?given .
} ;
INSERT DATA {
  limit:9999-op1-1 unscr:dueDate "3 December" .
  norm:9999-op1-1 unscr:dueDate "3 December" .
}
