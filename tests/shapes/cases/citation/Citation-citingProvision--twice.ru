# A citation has two of its places.
# focus: citation:9999-op1-1
# path: unscr:citingProvision
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/2> eli:cites <2097/7777> . citation:9999-op1-1 unscr:citingProvision <2099/9999/op/2> .
}
