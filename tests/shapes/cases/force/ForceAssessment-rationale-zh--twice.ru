# The rationale is given twice in Chinese.
# focus: assessment:9999-op1-1-1
# path: unscr:rationale
# component: QualifiedMaxCountConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  assessment:9999-op1-1-1 unscr:rationale "2"@zh .
}
