# A citation has two of its speech acts.
# focus: citation:9999-op1-1
# path: unscr:speechAct
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX part: <https://w3id.org/unscr/vocab/evidence-part/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  act:9999-op1-2 a unscr:SpeechAct ; rdfs:label "asks again"@en , "又请"@zh ; unscr:additive true ; unscr:operativeVerb <https://w3id.org/unscr/vocab/operative-verb/asks> ; unscr:ordinalInProvision 2 ; unscr:performedBy agent:council ; unscr:statedIn <2099/9999/op/1> . anno:9999-op1-2-verb a oa:Annotation , unscr:Evidence ; oa:hasBody act:9999-op1-2 ; oa:hasTarget anno:9999-op1-1-verb-target ; unscr:evidenceFor part:verb . citation:9999-op1-1 unscr:speechAct act:9999-op1-2 .
}
