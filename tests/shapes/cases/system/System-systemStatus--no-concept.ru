# The status of the register is a body.
# focus: system:tree-register
# path: unscr:systemStatus
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX system: <https://w3id.org/unscr/id/system/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  system:tree-register unscr:systemStatus ?given .
} ;
INSERT DATA {
  system:tree-register unscr:systemStatus agent:council .
}
