# The counterparty is a provision.
# focus: norm:9999-op1-1
# path: unscr:counterparty
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:counterparty <2099/9999/op/2> .
}
