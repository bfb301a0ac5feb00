# The verb asks, and the ground is that it decides.
# focus: assessment:9999-op1-1-1
# component: SPARQLConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX basis: <https://w3id.org/unscr/vocab/force-basis/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  assessment:9999-op1-1-1 unscr:forceBasis basis:requesting-verb .
} ;
INSERT DATA {
  basis:deciding-verb a skos:Concept ; skos:prefLabel "deciding verb"@en , "决定类动词"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force-basis> .
  assessment:9999-op1-1-1 unscr:forceBasis basis:deciding-verb .
}
