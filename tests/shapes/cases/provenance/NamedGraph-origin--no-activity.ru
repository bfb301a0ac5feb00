# A graph does not name the activity that built it.
# focus: graph:one
# path: prov:wasGeneratedBy/prov:used
# component: EqualsConstraintComponent
PREFIX graph: <https://w3id.org/unscr/graph/>
PREFIX prov: <http://www.w3.org/ns/prov#>
DELETE WHERE {
  graph:one prov:wasGeneratedBy ?activity .
}
