# The object of fulfilment of the norm is no concept.
# focus: norm:9999-op1-1
# path: unscr:fulfilmentObject
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1 unscr:fulfilmentObject ?given .
} ;
INSERT DATA {
  norm:9999-op1-1 unscr:fulfilmentObject agent:council .
}
