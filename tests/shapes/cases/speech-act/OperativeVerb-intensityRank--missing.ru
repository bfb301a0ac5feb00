# A verb has no rank.
# focus: verb:asks
# path: unscr:intensityRank
# component: MinCountConstraintComponent
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE WHERE {
  verb:asks unscr:intensityRank ?given .
}
