# A speech act has no place.
# focus: act:9999-op1-1
# path: unscr:ordinalInProvision
# component: MinCountConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  act:9999-op1-1 unscr:ordinalInProvision ?given .
}
