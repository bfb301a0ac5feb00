# The norm has another verb than the speech act that expresses it.
# focus: norm:9999-op1-1
# component: SPARQLConstraintComponent
PREFIX illocution: <https://w3id.org/unscr/vocab/illocution/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE DATA {
  norm:9999-op1-1 unscr:operativeVerb verb:asks .
} ;
INSERT DATA {
  verb:begs a skos:Concept ; skos:prefLabel "begs"@en , "恳请"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/operative-verb> .
  verb:begs unscr:illocution illocution:directive ; unscr:intensityRank 4 ; skosxl:altLabel verb:asks-form .
  norm:9999-op1-1 unscr:operativeVerb verb:begs .
}
