# The qualifier use has two scopes.
# focus: norm:9999-op1-1-qualifier
# path: unscr:scopesOver
# component: MaxCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX qualifier: <https://w3id.org/unscr/vocab/qualifier/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1-qualifier unscr:scopesOver qualifier:as-appropriate .
}
