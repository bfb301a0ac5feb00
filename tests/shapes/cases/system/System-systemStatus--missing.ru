# The register has no status.
# focus: system:tree-register
# path: unscr:systemStatus
# component: MinCountConstraintComponent
PREFIX system: <https://w3id.org/unscr/id/system/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  system:tree-register unscr:systemStatus ?given .
}
