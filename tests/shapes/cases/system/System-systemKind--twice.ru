# The register has two values as its kind.
# focus: system:tree-register
# path: unscr:systemKind
# component: MaxCountConstraintComponent
PREFIX kind: <https://w3id.org/unscr/vocab/system-kind/>
PREFIX system: <https://w3id.org/unscr/id/system/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  system:tree-register unscr:systemKind kind:network .
}
