# Two organs perform the speech act.
# focus: act:9999-op1-1
# path: unscr:performedBy
# component: MaxCountConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  act:9999-op1-1 unscr:performedBy agent:court .
}
