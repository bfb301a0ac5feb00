# The rank of a verb is a word.
# focus: verb:asks
# path: unscr:intensityRank
# component: DatatypeConstraintComponent
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE WHERE {
  verb:asks unscr:intensityRank ?given .
} ;
INSERT DATA {
  verb:asks unscr:intensityRank "high" .
}
