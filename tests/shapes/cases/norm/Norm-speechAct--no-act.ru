# A provision expresses the norm.
# focus: norm:9999-op1-1
# path: ^unscr:expresses
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  act:9999-op1-1 unscr:expresses ?given .
} ;
INSERT DATA {
  <2099/9999/op/2> unscr:expresses norm:9999-op1-1 .
}
