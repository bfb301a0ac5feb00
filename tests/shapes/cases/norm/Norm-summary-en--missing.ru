# The summary is not given in English.
# focus: norm:9999-op1-1
# path: unscr:summary
# component: QualifiedMinCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  norm:9999-op1-1 unscr:summary "States are asked to plant trees."@en .
}
