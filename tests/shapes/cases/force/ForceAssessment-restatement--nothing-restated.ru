# A restatement of what binds does not rest on the provision restated.
# focus: assessment:9999-op1-1-1
# component: SPARQLConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
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
DELETE DATA {
  norm:9999-op1-1 a unscr:ConductNorm .
} ;
INSERT DATA {
  force:restates-binding a skos:Concept ; skos:prefLabel "restatement of a binding provision"@en , "重述有约束力的规定"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force> .
  assessment:9999-op1-1-1 unscr:force force:restates-binding .
  norm:9999-op1-1 unscr:force force:restates-binding .
  norm:9999-op1-1 a unscr:Restatement ; unscr:restates <https://w3id.org/unscr/eli/un/sc/res/2099/9999/op/2/a> .
}
