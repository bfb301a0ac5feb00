# Nothing is said on whether there is a bearer.
# focus: norm:9999-op1-1
# path: unscr:bearerUnspecified
# component: MinCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1 unscr:bearerUnspecified ?given .
}
