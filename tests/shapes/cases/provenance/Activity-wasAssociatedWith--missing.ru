# Nobody carried out the activity.
# focus: activity:build-one
# path: prov:wasAssociatedWith
# component: MinCountConstraintComponent
PREFIX activity: <https://w3id.org/unscr/id/activity/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX prov: <http://www.w3.org/ns/prov#>
DELETE DATA {
  activity:build-one prov:wasAssociatedWith agent:builder .
}
