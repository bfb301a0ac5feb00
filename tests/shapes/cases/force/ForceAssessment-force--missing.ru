# The assessment gives no force.
# focus: assessment:9999-op1-1-1
# path: unscr:force
# component: MinCountConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  assessment:9999-op1-1-1 unscr:force ?given .
}
