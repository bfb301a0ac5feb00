# A norm that holds for one bearer only is called an obligation.
# focus: norm:9999-op2-1
# path: unscr:force
# component: QualifiedMinCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op2-1 a unscr:Obligation .
}
