# The ambiguity is explained twice in Chinese.
# focus: limit:9999-op1-1
# path: unscr:ambiguity
# component: UniqueLangConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  limit:9999-op1-1 unscr:ambiguity "不明"@zh .
}
