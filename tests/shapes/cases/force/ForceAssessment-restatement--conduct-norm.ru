# A conduct norm is assessed as a restatement of what binds.
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
  force:restates-binding a skos:Concept ; skos:prefLabel "restatement of a binding provision"@en , "重述有约束力的规定"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force> .
  basis:restated-chapter-vii-provision a skos:Concept ; skos:prefLabel "restated Chapter VII provision"@en , "重述的第七章规定"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force-basis> .
  assessment:9999-op1-1-1 unscr:force force:restates-binding .
  norm:9999-op1-1 unscr:force force:restates-binding .
  assessment:9999-op1-1-1 unscr:forceBasis basis:restated-chapter-vii-provision .
}
