# The norm is stated in another paragraph than the speech act that expresses it.
# focus: norm:9999-op1-1
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  norm:9999-op1-1 unscr:statedIn <2099/9999/op/1> .
} ;
INSERT DATA {
  norm:9999-op1-1 unscr:statedIn <2099/9999/op/2> .
}
