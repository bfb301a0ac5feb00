# The summary is not given in Chinese.
# focus: norm:9999-op1-1
# path: unscr:summary
# component: QualifiedMinCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  norm:9999-op1-1 unscr:summary "请各国种树。"@zh .
}
