# An actor has no kind.
# focus: agent:states
# component: XoneConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  agent:states a unscr:ActorGroup .
}
