# The speech act expresses a provision.
# focus: act:9999-op1-1
# path: unscr:expresses
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  act:9999-op1-1 unscr:expresses <2099/9999/op/1> .
}
