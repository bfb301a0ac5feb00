# The limit has two durations.
# focus: limit:9999-op1-1
# path: time:hasXSDDuration
# component: MaxCountConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  limit:9999-op1-1 time:hasXSDDuration "P1Y"^^xsd:duration .
}
