# The assessment was made at two times.
# focus: assessment:9999-op1-1-1
# path: prov:generatedAtTime
# component: MaxCountConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  assessment:9999-op1-1-1 prov:generatedAtTime "2099-03-05T00:00:00Z"^^xsd:dateTime .
}
