# A verb has no illocution.
# focus: verb:asks
# path: unscr:illocution
# component: MinCountConstraintComponent
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE WHERE {
  verb:asks unscr:illocution ?given .
}
