# An encouragement rests on Chapter VII.
# focus: assessment:9999-op1-1-1
# component: SPARQLConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX basis: <https://w3id.org/unscr/vocab/force-basis/>
PREFIX force: <https://w3id.org/unscr/vocab/force/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  assessment:9999-op1-1-1 unscr:force ?given .
} ;
DELETE WHERE {
  norm:9999-op1-1 unscr:force ?given .
} ;
INSERT DATA {
  force:encouragement a skos:Concept ; skos:prefLabel "encouragement"@en , "鼓励"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force> .
  basis:chapter-vii a skos:Concept ; skos:prefLabel "Chapter VII"@en , "第七章"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force-basis> .
  assessment:9999-op1-1-1 unscr:force force:encouragement .
  norm:9999-op1-1 unscr:force force:encouragement .
  assessment:9999-op1-1-1 unscr:forceBasis basis:chapter-vii .
}
