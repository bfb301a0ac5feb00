# The verb only expresses a feeling, and the ground is that it requests.
# focus: assessment:9999-op1-1-1
# component: SPARQLConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX illocution: <https://w3id.org/unscr/vocab/illocution/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE DATA {
  act:9999-op1-1 unscr:operativeVerb verb:asks .
  norm:9999-op1-1 unscr:operativeVerb verb:asks .
} ;
INSERT DATA {
  illocution:expressive a skos:Concept ; skos:prefLabel "expressive"@en , "表情"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/illocution> .
  verb:welcomes a skos:Concept ; skos:prefLabel "welcomes"@en , "欢迎"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/operative-verb> .
  verb:welcomes unscr:illocution illocution:expressive ; unscr:intensityRank 4 ; skosxl:altLabel verb:asks-form .
  act:9999-op1-1 unscr:operativeVerb verb:welcomes .
  norm:9999-op1-1 unscr:operativeVerb verb:welcomes .
}
