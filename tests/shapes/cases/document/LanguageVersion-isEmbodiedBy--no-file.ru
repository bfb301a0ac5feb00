# A language version is held by a body.
# focus: <2098/8888/fra>
# path: eli:is_embodied_by
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2098/8888/fra> eli:is_embodied_by agent:council .
}
