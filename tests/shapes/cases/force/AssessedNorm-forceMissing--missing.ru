# The force on which all assessments agree is not stated on the norm.
# focus: norm:9999-op1-1
# component: SPARQLConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1 unscr:force ?given .
}
