# The norm stands in a resolution as a whole.
# focus: norm:9999-op1-1
# path: unscr:statedIn
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1 unscr:statedIn ?given .
} ;
INSERT DATA {
  norm:9999-op1-1 unscr:statedIn <2099/9999> .
}
