# The scheme of a concept is a concept.
# focus: verb:asks
# path: skos:inScheme
# component: ClassConstraintComponent
PREFIX illocution: <https://w3id.org/unscr/vocab/illocution/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE WHERE {
  verb:asks skos:inScheme ?given .
} ;
INSERT DATA {
  verb:asks skos:inScheme illocution:directive .
}
