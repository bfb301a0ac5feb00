# A paragraph cites a body.
# focus: <2099/9999/op/1>
# path: eli:cites
# component: OrConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2099/9999/op/1> eli:cites agent:council .
}
