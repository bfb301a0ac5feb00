# Two bodies run the register.
# focus: system:tree-register
# path: unscr:operatedBy
# component: MaxCountConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX system: <https://w3id.org/unscr/id/system/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  system:tree-register unscr:operatedBy agent:forest-bureau .
}
