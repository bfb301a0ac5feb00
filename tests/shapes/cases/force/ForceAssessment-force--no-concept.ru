# The force is no concept.
# focus: assessment:9999-op1-1-1
# path: unscr:force
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  assessment:9999-op1-1-1 unscr:force ?given .
} ;
DELETE WHERE {
  norm:9999-op1-1 unscr:force ?given .
} ;
INSERT DATA {
  assessment:9999-op1-1-1 unscr:force agent:council .
  norm:9999-op1-1 unscr:force agent:council .
}
