# The qualifier use has two qualifiers.
# focus: norm:9999-op1-1-qualifier
# path: unscr:qualifier
# component: MaxCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX scope: <https://w3id.org/unscr/vocab/scope/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1-qualifier unscr:qualifier scope:action .
}
