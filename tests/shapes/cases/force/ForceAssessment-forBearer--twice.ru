# The assessment is for two bearers.
# focus: assessment:9999-op2-1-1
# path: unscr:forBearer
# component: MaxCountConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  assessment:9999-op2-1-1 unscr:forBearer agent:tree-office .
}
