# The assessment has two degrees of certainty.
# focus: assessment:9999-op1-1-1
# path: unscr:certainty
# component: MaxCountConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX basis: <https://w3id.org/unscr/vocab/force-basis/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  assessment:9999-op1-1-1 unscr:certainty basis:requesting-verb .
}
