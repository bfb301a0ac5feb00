# An exhortation rests on Chapter VII.
# focus: assessment:9999-op1-1-1
# component: SPARQLConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX basis: <https://w3id.org/unscr/vocab/force-basis/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  basis:chapter-vii a skos:Concept ; skos:prefLabel "Chapter VII"@en , "第七章"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force-basis> .
  assessment:9999-op1-1-1 unscr:forceBasis basis:chapter-vii .
}
