# The bearer is unspecified and is not.
# focus: norm:9999-op1-1
# path: unscr:bearerUnspecified
# component: MaxCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:bearerUnspecified true .
}
