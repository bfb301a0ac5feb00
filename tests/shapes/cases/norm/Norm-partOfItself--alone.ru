# The norm is part of itself.
# focus: norm:9999-op1-1
# component: SPARQLConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:partOfNorm norm:9999-op1-1 .
}
