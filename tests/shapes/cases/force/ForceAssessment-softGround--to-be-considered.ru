# An institutional request rests on deliberation only.
# focus: assessment:9999-op2-1-2
# component: SPARQLConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX basis: <https://w3id.org/unscr/vocab/force-basis/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  basis:deliberation-only a skos:Concept ; skos:prefLabel "deliberation only"@en , "仅须考虑"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force-basis> .
  assessment:9999-op2-1-2 unscr:forceBasis basis:deliberation-only .
}
