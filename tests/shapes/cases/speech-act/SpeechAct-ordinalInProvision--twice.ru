# A speech act has two places.
# focus: act:9999-op1-1
# path: unscr:ordinalInProvision
# component: MaxCountConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  act:9999-op1-1 unscr:ordinalInProvision 2 .
}
