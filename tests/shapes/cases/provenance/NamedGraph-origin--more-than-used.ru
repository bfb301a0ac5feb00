# A graph is derived from a file that its activity did not use.
# focus: graph:two
# path: prov:wasGeneratedBy/prov:used
# component: EqualsConstraintComponent
PREFIX file: <https://w3id.org/unscr/id/file/>
PREFIX graph: <https://w3id.org/unscr/graph/>
PREFIX prov: <http://www.w3.org/ns/prov#>
INSERT DATA {
  graph:two prov:wasDerivedFrom file:one .
}
