# A concept is in no scheme.
# focus: verb:asks
# path: skos:inScheme
# component: MinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE WHERE {
  verb:asks skos:inScheme ?given .
}
