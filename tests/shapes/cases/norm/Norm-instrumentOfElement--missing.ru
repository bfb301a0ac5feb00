# The legal basis names an instrument, and the norm does not.
# focus: norm:9999-op1-1
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  norm:9999-op1-1 unscr:instrumentBasis <2097/7777> .
}
