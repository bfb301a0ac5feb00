# An assessment for all bearers requests States and an office as institutions.
# focus: assessment:9999-op1-1-1
# component: SPARQLConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX force: <https://w3id.org/unscr/vocab/force/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:bearer agent:tree-office .
} ;
DELETE WHERE {
  assessment:9999-op1-1-1 unscr:force ?given .
} ;
DELETE WHERE {
  norm:9999-op1-1 unscr:force ?given .
} ;
INSERT DATA {
  assessment:9999-op1-1-1 unscr:force force:institutional-request .
  norm:9999-op1-1 unscr:force force:institutional-request .
}
