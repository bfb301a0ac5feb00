# A verb has two illocutions.
# focus: verb:asks
# path: unscr:illocution
# component: MaxCountConstraintComponent
PREFIX illocution: <https://w3id.org/unscr/vocab/illocution/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
INSERT DATA {
  illocution:assertive a skos:Concept ; skos:prefLabel "assertive"@en , "断言"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/illocution> . verb:asks unscr:illocution illocution:assertive .
}
