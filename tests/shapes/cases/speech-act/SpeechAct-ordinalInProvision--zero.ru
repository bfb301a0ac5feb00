# A speech act is counted from 0.
# focus: act:9999-op1-1
# path: unscr:ordinalInProvision
# component: MinInclusiveConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  act:9999-op1-1 unscr:ordinalInProvision ?given .
} ;
INSERT DATA {
  act:9999-op1-1 unscr:ordinalInProvision 0 .
}
