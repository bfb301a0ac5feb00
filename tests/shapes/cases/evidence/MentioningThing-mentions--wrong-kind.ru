# The paragraph mentions a speech act.
# focus: <2099/9999/op/1>
# path: unscr:mentions
# component: OrConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/1> unscr:mentions <https://w3id.org/unscr/id/act/9999-op1-1> .
}
