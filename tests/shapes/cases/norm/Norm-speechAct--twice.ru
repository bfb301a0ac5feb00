# Two speech acts express the norm.
# focus: norm:9999-op1-1
# path: ^unscr:expresses
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX part: <https://w3id.org/unscr/vocab/evidence-part/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
INSERT DATA {
  act:9999-more a unscr:SpeechAct ; rdfs:label "asks again"@en , "再请"@zh ; unscr:additive true ; unscr:operativeVerb verb:asks ; unscr:ordinalInProvision 2 ; unscr:performedBy agent:council ; unscr:statedIn <2099/9999/op/1> .
  anno:9999-more a oa:Annotation , unscr:Evidence ; oa:hasBody act:9999-more ; oa:hasTarget anno:9999-op1-1-verb-target ; unscr:evidenceFor part:verb .
  act:9999-more unscr:expresses norm:9999-op1-1 .
}
