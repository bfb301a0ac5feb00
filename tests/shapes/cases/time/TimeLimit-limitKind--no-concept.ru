# The kind of the limit is no concept.
# focus: limit:9999-op1-1
# path: unscr:limitKind
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  limit:9999-op1-1 unscr:limitKind ?given .
} ;
DELETE WHERE {
  limit:9999-op1-1 unscr:anchorEvent ?given .
} ;
DELETE WHERE {
  limit:9999-op1-1 unscr:computationRule ?given .
} ;
DELETE WHERE {
  limit:9999-op1-1 unscr:dueDate ?given .
} ;
DELETE WHERE {
  limit:9999-op1-1 time:hasXSDDuration ?given .
} ;
DELETE WHERE {
  norm:9999-op1-1 unscr:dueDate ?given .
} ;
INSERT DATA {
  limit:9999-op1-1 unscr:limitKind agent:council .
}
