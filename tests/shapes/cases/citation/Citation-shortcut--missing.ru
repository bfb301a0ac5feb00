# The paragraph does not cite what its citation does.
# focus: citation:9999-op1-1
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE DATA {
  <2099/9999/op/1> eli:cites <2097/7777> .
}
