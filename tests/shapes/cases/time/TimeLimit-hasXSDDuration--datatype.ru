# The duration is a text.
# focus: limit:9999-op1-1
# path: time:hasXSDDuration
# component: DatatypeConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX time: <http://www.w3.org/2006/time#>
DELETE WHERE {
  limit:9999-op1-1 time:hasXSDDuration ?given .
} ;
INSERT DATA {
  limit:9999-op1-1 time:hasXSDDuration "ten months" .
}
