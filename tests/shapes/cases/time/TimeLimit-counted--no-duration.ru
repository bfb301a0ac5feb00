# A limit that fixes a day has no duration.
# focus: limit:9999-op1-1
# component: SPARQLConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX time: <http://www.w3.org/2006/time#>
DELETE WHERE {
  limit:9999-op1-1 time:hasXSDDuration ?given .
}
