# The norm is about no action.
# focus: norm:9999-op1-1
# path: unscr:action
# component: MinCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1 unscr:action ?given .
}
