# The legal basis is a provision, not an instrument.
# focus: norm:9999-op1-1-legal-basis
# path: unscr:instrumentBasis
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  norm:9999-op1-1 unscr:instrumentBasis <2097/7777> .
  norm:9999-op1-1-legal-basis unscr:instrumentBasis <2097/7777> .
} ;
INSERT DATA {
  norm:9999-op1-1 unscr:instrumentBasis <2097/7777/op/1> .
  norm:9999-op1-1-legal-basis unscr:instrumentBasis <2097/7777/op/1> .
}
