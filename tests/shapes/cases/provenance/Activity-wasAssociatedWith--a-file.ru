# An activity was carried out by a file.
# focus: activity:build-one
# path: prov:wasAssociatedWith
# component: OrConstraintComponent
PREFIX activity: <https://w3id.org/unscr/id/activity/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX file: <https://w3id.org/unscr/id/file/>
PREFIX prov: <http://www.w3.org/ns/prov#>
DELETE DATA {
  activity:build-one prov:wasAssociatedWith agent:builder .
} ;
INSERT DATA {
  activity:build-one prov:wasAssociatedWith file:one .
}
