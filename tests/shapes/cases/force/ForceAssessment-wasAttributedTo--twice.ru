# The assessment has two authors.
# focus: assessment:9999-op1-1-1
# path: prov:wasAttributedTo
# component: MaxCountConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX prov: <http://www.w3.org/ns/prov#>
INSERT DATA {
  assessment:9999-op1-1-1 prov:wasAttributedTo agent:tree-office .
}
