# The mark whether the verb adds is of another kind.
# focus: act:9999-op1-1
# path: unscr:additive
# component: DatatypeConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  act:9999-op1-1 unscr:additive ?given .
} ;
INSERT DATA {
  act:9999-op1-1 unscr:additive "no" .
}
