# The norm has a due date that its limit does not have.
# focus: norm:9999-op1-1
# component: SPARQLConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  norm:9999-op1-1 unscr:dueDate "2099-12-04"^^xsd:date .
}
