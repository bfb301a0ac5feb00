# The norm concerns an instrument as a system.
# focus: norm:9999-op1-1
# path: unscr:concernsSystem
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:concernsSystem <2097/7777> .
}
