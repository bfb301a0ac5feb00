# The norm has two objects of fulfilment.
# focus: norm:9999-op1-1
# path: unscr:fulfilmentObject
# component: MaxCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX topic: <https://w3id.org/unscr/vocab/topic/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:fulfilmentObject topic:forests .
}
