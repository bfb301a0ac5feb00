# The place of a speech act is a decimal.
# focus: act:9999-op1-1
# path: unscr:ordinalInProvision
# component: DatatypeConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  act:9999-op1-1 unscr:ordinalInProvision ?given .
} ;
INSERT DATA {
  act:9999-op1-1 unscr:ordinalInProvision 1.5 .
}
