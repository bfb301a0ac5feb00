# An actor is a group and a role.
# focus: agent:states
# component: XoneConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  agent:states a unscr:Role .
}
