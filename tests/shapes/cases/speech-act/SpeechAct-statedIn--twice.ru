# The speech act stands in two provisions.
# focus: act:9999-op1-1
# path: unscr:statedIn
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  act:9999-op1-1 unscr:statedIn <2099/9999/op/2> .
}
