# The activity used a file that the graph is not derived from.
# focus: graph:two
# path: prov:wasGeneratedBy/prov:used
# component: EqualsConstraintComponent
PREFIX activity: <https://w3id.org/unscr/id/activity/>
PREFIX file: <https://w3id.org/unscr/id/file/>
PREFIX graph: <https://w3id.org/unscr/graph/>
PREFIX prov: <http://www.w3.org/ns/prov#>
INSERT DATA {
  activity:build-two prov:used file:one .
}
