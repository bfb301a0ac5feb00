# The assessment is about a provision.
# focus: assessment:9999-more
# path: unscr:assesses
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX basis: <https://w3id.org/unscr/vocab/force-basis/>
PREFIX certainty: <https://w3id.org/unscr/vocab/certainty/>
PREFIX force: <https://w3id.org/unscr/vocab/force/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX part: <https://w3id.org/unscr/vocab/evidence-part/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  assessment:9999-more a unscr:ForceAssessment ; rdfs:label "another assessment"@en , "另一评定"@zh ; unscr:rationale "It is so."@en , "如此。"@zh .
  assessment:9999-more prov:generatedAtTime "2099-03-04T00:00:00Z"^^xsd:dateTime ; prov:wasAttributedTo agent:council .
  assessment:9999-more unscr:certainty certainty:settled ; unscr:force force:exhortation ; unscr:forceBasis basis:requesting-verb .
  anno:9999-more a oa:Annotation , unscr:Evidence ; oa:hasBody assessment:9999-more ; oa:hasTarget anno:9999-op1-1-verb-target ; unscr:evidenceFor part:verb .
  assessment:9999-more unscr:assesses <2099/9999/op/1> .
}
