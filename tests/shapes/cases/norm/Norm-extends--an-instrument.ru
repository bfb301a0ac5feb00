# The norm extends an instrument as a whole.
# focus: norm:9999-op1-1
# path: unscr:extends
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:extends <2097/7777> .
}
