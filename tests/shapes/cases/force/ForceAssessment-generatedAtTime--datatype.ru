# The time of the assessment is a day only.
# focus: assessment:9999-op1-1-1
# path: prov:generatedAtTime
# component: DatatypeConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE WHERE {
  assessment:9999-op1-1-1 prov:generatedAtTime ?given .
} ;
INSERT DATA {
  assessment:9999-op1-1-1 prov:generatedAtTime "2099-03-04"^^xsd:date .
}
