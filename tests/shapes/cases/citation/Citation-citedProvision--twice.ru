# A citation names two provisions.
# focus: citation:9999-op1-1
# path: unscr:citedProvision
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  citation:9999-op1-1 unscr:citedProvision <2097/7777/op/1> .
}
