# The speech act stands nowhere.
# focus: act:9999-op1-1
# path: unscr:statedIn
# component: MinCountConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  act:9999-op1-1 unscr:statedIn ?given .
}
