# An affirmation has a kind of fulfilment.
# focus: norm:9999-op1-1
# path: unscr:fulfilmentKind
# component: MaxCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  norm:9999-op1-1 a unscr:ConductNorm .
} ;
DELETE WHERE {
  norm:9999-op1-1 unscr:fulfilmentObject ?given .
} ;
INSERT DATA {
  norm:9999-op1-1 a unscr:Affirmation .
}
