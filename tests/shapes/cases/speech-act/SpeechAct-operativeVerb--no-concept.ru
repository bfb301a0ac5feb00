# The verb of a speech act is no concept.
# focus: act:9999-op1-1
# path: unscr:operativeVerb
# component: ClassConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX illocution: <https://w3id.org/unscr/vocab/illocution/>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE WHERE {
  act:9999-op1-1 unscr:operativeVerb ?given .
} ;
INSERT DATA {
  agent:council unscr:illocution illocution:directive ; unscr:intensityRank 4 ; skosxl:altLabel verb:asks-form . act:9999-op1-1 unscr:operativeVerb agent:council .
}
