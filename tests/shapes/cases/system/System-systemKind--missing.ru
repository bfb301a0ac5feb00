# The register has no kind.
# focus: system:tree-register
# path: unscr:systemKind
# component: MinCountConstraintComponent
PREFIX system: <https://w3id.org/unscr/id/system/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  system:tree-register unscr:systemKind ?given .
}
