# The register has two values as its status.
# focus: system:tree-register
# path: unscr:systemStatus
# component: MaxCountConstraintComponent
PREFIX status: <https://w3id.org/unscr/vocab/system-status/>
PREFIX system: <https://w3id.org/unscr/id/system/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  system:tree-register unscr:systemStatus status:proposed .
}
