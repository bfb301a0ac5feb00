# Nobody performs the speech act.
# focus: act:9999-op1-1
# path: unscr:performedBy
# component: MinCountConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  act:9999-op1-1 unscr:performedBy ?given .
}
