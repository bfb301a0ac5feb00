# The norm has a bearer, and is said to have none.
# focus: norm:9999-op1-1
# component: SPARQLConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  norm:9999-op1-1 unscr:bearerUnspecified false .
} ;
INSERT DATA {
  norm:9999-op1-1 unscr:bearerUnspecified true .
}
