# The verb of the speech act has none.
# focus: act:9999-op1-1
# path: unscr:operativeVerb
# component: MinCountConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  act:9999-op1-1 unscr:operativeVerb ?given .
}
