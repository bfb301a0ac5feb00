# Nothing is decided, and the assessment finds a binding decision.
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
INSERT DATA {
  force:binding-decision a skos:Concept ; skos:prefLabel "binding decision"@en , "有约束力的决定"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force> .
  assessment:9999-op1-1-1 unscr:force force:binding-decision .
  norm:9999-op1-1 unscr:force force:binding-decision .
}
