# A call is assessed as a binding decision.
# focus: assessment:9999-op1-1-1
# component: SPARQLConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX basis: <https://w3id.org/unscr/vocab/force-basis/>
PREFIX force: <https://w3id.org/unscr/vocab/force/>
PREFIX illocution: <https://w3id.org/unscr/vocab/illocution/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE WHERE {
  assessment:9999-op1-1-1 unscr:force ?given .
} ;
DELETE WHERE {
  norm:9999-op1-1 unscr:force ?given .
} ;
DELETE DATA {
  assessment:9999-op1-1-1 unscr:forceBasis basis:requesting-verb .
} ;
DELETE DATA {
  act:9999-op1-1 unscr:operativeVerb verb:asks .
  norm:9999-op1-1 unscr:operativeVerb verb:asks .
} ;
INSERT DATA {
  force:binding-decision a skos:Concept ; skos:prefLabel "binding decision"@en , "有约束力的决定"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force> .
  basis:calling-verb a skos:Concept ; skos:prefLabel "calling verb"@en , "促请类动词"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force-basis> .
  basis:chapter-vii a skos:Concept ; skos:prefLabel "Chapter VII"@en , "第七章"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force-basis> .
  verb:calls-upon a skos:Concept ; skos:prefLabel "calls upon"@en , "促请"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/operative-verb> .
  verb:calls-upon unscr:illocution illocution:directive ; unscr:intensityRank 4 ; skosxl:altLabel verb:asks-form .
  act:9999-op1-1 unscr:operativeVerb verb:calls-upon .
  norm:9999-op1-1 unscr:operativeVerb verb:calls-upon .
  assessment:9999-op1-1-1 unscr:force force:binding-decision .
  norm:9999-op1-1 unscr:force force:binding-decision .
  assessment:9999-op1-1-1 unscr:forceBasis basis:calling-verb , basis:chapter-vii .
}
