# An activity used something that is no entity.
# focus: activity:stray
# path: prov:used
# component: ClassConstraintComponent
PREFIX activity: <https://w3id.org/unscr/id/activity/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA {
  activity:stray a prov:Activity ;
    rdfs:label "stray activity"@en , "另一活动"@zh ;
    prov:used agent:council ;
    prov:wasAssociatedWith agent:builder .
}
