# No norm has the limit.
# focus: limit:9999-op1-1
# path: ^unscr:timeLimit
# component: MinCountConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1 unscr:timeLimit ?given .
} ;
DELETE WHERE {
  norm:9999-op1-1 unscr:dueDate ?given .
}
