# Nothing points at the words of the assessment.
# focus: assessment:9999-op1-1-1
# path: ^oa:hasBody
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-op1-1-force ?property ?value .
}
