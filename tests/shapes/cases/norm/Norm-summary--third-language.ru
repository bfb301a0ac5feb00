# The summary is given in French as well.
# focus: norm:9999-op1-1
# path: unscr:summary
# component: LanguageInConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:summary "troisième"@fr .
}
