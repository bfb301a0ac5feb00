# A verb has two ranks.
# focus: verb:asks
# path: unscr:intensityRank
# component: MaxCountConstraintComponent
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
INSERT DATA {
  verb:asks unscr:intensityRank 6 .
}
