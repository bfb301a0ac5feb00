# The ground of the assessment is no concept.
# focus: assessment:9999-op1-1-1
# path: unscr:forceBasis
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  assessment:9999-op1-1-1 unscr:forceBasis ?given .
} ;
INSERT DATA {
  assessment:9999-op1-1-1 unscr:forceBasis agent:council .
}
