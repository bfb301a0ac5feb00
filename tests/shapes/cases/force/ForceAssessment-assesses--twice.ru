# The assessment is about two norms.
# focus: assessment:9999-op1-1-1
# path: unscr:assesses
# component: MaxCountConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  assessment:9999-op1-1-1 unscr:assesses norm:9999-op2-1 .
}
