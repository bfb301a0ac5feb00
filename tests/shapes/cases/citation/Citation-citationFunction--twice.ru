# A citation has two of its ends.
# focus: citation:9999-op1-1
# path: unscr:citationFunction
# component: MaxCountConstraintComponent
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX function: <https://w3id.org/unscr/vocab/citation-function/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  function:lists a skos:Concept ; skos:prefLabel "lists"@en , "列举"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/citation-function> . citation:9999-op1-1 unscr:citationFunction function:lists .
}
