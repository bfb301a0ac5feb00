# The norm stands nowhere.
# focus: norm:9999-op1-1
# path: unscr:statedIn
# component: MinCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1 unscr:statedIn ?given .
}
