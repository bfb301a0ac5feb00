# The speech act stands in a resolution as a whole.
# focus: act:9999-op1-1
# path: unscr:statedIn
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  act:9999-op1-1 unscr:statedIn ?given .
} ;
INSERT DATA {
  act:9999-op1-1 unscr:statedIn <2099/9999> .
}
