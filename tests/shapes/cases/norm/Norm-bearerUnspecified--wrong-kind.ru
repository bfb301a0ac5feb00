# Whether there is a bearer is said in a word.
# focus: norm:9999-op1-1
# path: unscr:bearerUnspecified
# component: DatatypeConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1 unscr:bearerUnspecified ?given .
} ;
INSERT DATA {
  norm:9999-op1-1 unscr:bearerUnspecified "no" .
}
