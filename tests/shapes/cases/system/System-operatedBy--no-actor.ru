# A concept runs the register.
# focus: system:tree-register
# path: unscr:operatedBy
# component: ClassConstraintComponent
PREFIX kind: <https://w3id.org/unscr/vocab/system-kind/>
PREFIX system: <https://w3id.org/unscr/id/system/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  system:tree-register unscr:operatedBy ?given .
} ;
INSERT DATA {
  system:tree-register unscr:operatedBy kind:network .
}
