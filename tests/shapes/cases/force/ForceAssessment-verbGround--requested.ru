# The verb requests, and the ground is that it directs.
# focus: assessment:9999-op1-1-1
# component: SPARQLConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX basis: <https://w3id.org/unscr/vocab/force-basis/>
PREFIX illocution: <https://w3id.org/unscr/vocab/illocution/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE DATA {
  assessment:9999-op1-1-1 unscr:forceBasis basis:requesting-verb .
} ;
DELETE DATA {
  act:9999-op1-1 unscr:operativeVerb verb:asks .
  norm:9999-op1-1 unscr:operativeVerb verb:asks .
} ;
INSERT DATA {
  basis:directing-verb a skos:Concept ; skos:prefLabel "directing verb"@en , "指示类动词"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force-basis> .
  verb:requests a skos:Concept ; skos:prefLabel "requests"@en , "要求"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/operative-verb> .
  verb:requests unscr:illocution illocution:directive ; unscr:intensityRank 4 ; skosxl:altLabel verb:asks-form .
  act:9999-op1-1 unscr:operativeVerb verb:requests .
  norm:9999-op1-1 unscr:operativeVerb verb:requests .
  assessment:9999-op1-1-1 unscr:forceBasis basis:directing-verb .
}
