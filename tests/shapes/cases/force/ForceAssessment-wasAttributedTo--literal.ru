# The author of the assessment is a text.
# focus: assessment:9999-op1-1-1
# path: prov:wasAttributedTo
# component: NodeKindConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX prov: <http://www.w3.org/ns/prov#>
DELETE WHERE {
  assessment:9999-op1-1-1 prov:wasAttributedTo ?given .
} ;
INSERT DATA {
  assessment:9999-op1-1-1 prov:wasAttributedTo "the editors" .
}
