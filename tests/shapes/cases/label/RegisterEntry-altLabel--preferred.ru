# Another name repeats the preferred one.
# focus: agent:farmers
# path: skos:altLabel
# component: DisjointConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA {
  agent:farmers skos:altLabel "农民"@zh .
}
