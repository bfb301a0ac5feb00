# The qualifier use has no scope.
# focus: norm:9999-op1-1-qualifier
# path: unscr:scopesOver
# component: MinCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1-qualifier unscr:scopesOver ?given .
}
