# The rationale is not given in Chinese.
# focus: assessment:9999-op1-1-1
# path: unscr:rationale
# component: QualifiedMinCountConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  assessment:9999-op1-1-1 unscr:rationale "仅为请求。"@zh .
}
