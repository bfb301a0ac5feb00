# An affirmation has an object of fulfilment.
# focus: norm:9999-op1-1
# path: unscr:fulfilmentObject
# component: MaxCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  norm:9999-op1-1 a unscr:ConductNorm .
} ;
DELETE WHERE {
  norm:9999-op1-1 unscr:fulfilmentKind ?given .
} ;
INSERT DATA {
  norm:9999-op1-1 a unscr:Affirmation .
}
