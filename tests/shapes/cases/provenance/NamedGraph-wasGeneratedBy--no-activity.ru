# What built the graph is no activity.
# focus: graph:one
# path: prov:wasGeneratedBy
# component: ClassConstraintComponent
PREFIX activity: <https://w3id.org/unscr/id/activity/>
PREFIX graph: <https://w3id.org/unscr/graph/>
PREFIX prov: <http://www.w3.org/ns/prov#>
DELETE WHERE {
  activity:build-one a prov:Activity .
}
