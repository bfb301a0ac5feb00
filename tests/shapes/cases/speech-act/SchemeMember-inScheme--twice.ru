# A concept is in two schemes.
# focus: verb:asks
# path: skos:inScheme
# component: MaxCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
INSERT DATA {
  verb:asks skos:inScheme <https://w3id.org/unscr/vocab/illocution> .
}
