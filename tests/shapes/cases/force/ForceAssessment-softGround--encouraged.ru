# An encouragement is assessed as an instruction.
# focus: assessment:9999-op2-1-2
# component: SPARQLConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX basis: <https://w3id.org/unscr/vocab/force-basis/>
PREFIX force: <https://w3id.org/unscr/vocab/force/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  assessment:9999-op2-1-2 unscr:force ?given .
} ;
INSERT DATA {
  force:institutional-instruction a skos:Concept ; skos:prefLabel "institutional instruction"@en , "对授权下机构的指示"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force> .
  basis:encouraging-verb a skos:Concept ; skos:prefLabel "encouraging verb"@en , "鼓励类动词"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force-basis> .
  assessment:9999-op2-1-2 unscr:force force:institutional-instruction .
  assessment:9999-op2-1-2 unscr:forceBasis basis:encouraging-verb .
}
