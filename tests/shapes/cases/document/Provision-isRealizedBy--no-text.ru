# The words of a provision are a body.
# focus: <2097/7777/op/1>
# path: eli:is_realized_by
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2097/7777/op/1> eli:is_realized_by agent:council .
}
