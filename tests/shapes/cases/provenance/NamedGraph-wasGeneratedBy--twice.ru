# Two activities built the graph.
# focus: graph:one
# path: prov:wasGeneratedBy
# component: MaxCountConstraintComponent
PREFIX activity: <https://w3id.org/unscr/id/activity/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX file: <https://w3id.org/unscr/id/file/>
PREFIX graph: <https://w3id.org/unscr/graph/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA {
  graph:one prov:wasGeneratedBy activity:stray .
  activity:stray a prov:Activity ;
    rdfs:label "stray activity"@en , "另一活动"@zh ;
    prov:used file:one ;
    prov:wasAssociatedWith agent:builder .
}
