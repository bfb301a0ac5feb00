# The rationale is given in French as well.
# focus: assessment:9999-op1-1-1
# path: unscr:rationale
# component: LanguageInConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  assessment:9999-op1-1-1 unscr:rationale "troisième"@fr .
}
