# The limit has two due dates.
# focus: limit:9999-op1-1
# path: unscr:dueDate
# component: MaxCountConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  limit:9999-op1-1 unscr:dueDate "2099-12-04"^^xsd:date .
  norm:9999-op1-1 unscr:dueDate "2099-12-04"^^xsd:date .
}
