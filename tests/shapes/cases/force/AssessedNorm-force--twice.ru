# Two forces are stated on the norm.
# focus: norm:9999-op1-1
# path: unscr:force
# component: MaxCountConstraintComponent
PREFIX force: <https://w3id.org/unscr/vocab/force/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:force force:institutional-request .
}
