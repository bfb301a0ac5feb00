# The assessment has no time.
# focus: assessment:9999-op1-1-1
# path: prov:generatedAtTime
# component: MinCountConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX prov: <http://www.w3.org/ns/prov#>
DELETE WHERE {
  assessment:9999-op1-1-1 prov:generatedAtTime ?given .
}
