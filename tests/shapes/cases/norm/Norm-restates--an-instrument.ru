# The norm restates an instrument as a whole.
# focus: norm:9999-op1-1
# path: unscr:restates
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:restates <2097/7777> .
}
