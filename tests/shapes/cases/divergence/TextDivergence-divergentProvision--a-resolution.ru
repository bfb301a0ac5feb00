# A whole resolution is named.
# focus: divergence:9999-op1-2
# path: unscr:divergentProvision
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  divergence:9999-op1-2 unscr:divergentProvision ?given .
} ;
INSERT DATA {
  divergence:9999-op1-2 unscr:divergentProvision <2099/9999> .
}
