# The prefix stands before the words, with others between.
# focus: anno:9999-more-target
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX part: <https://w3id.org/unscr/vocab/evidence-part/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  anno:9999-more a oa:Annotation , unscr:Evidence ; oa:hasBody agent:council ; oa:hasTarget anno:9999-more-target ; unscr:evidenceFor part:verb .
  anno:9999-more-position a oa:TextPositionSelector ; oa:end 5 ; oa:start 3 .
  anno:9999-more-quote a oa:TextQuoteSelector ; oa:exact "种树" ; oa:prefix "请" .
  anno:9999-more-target a oa:SpecificResource ; oa:hasSelector anno:9999-more-position , anno:9999-more-quote ; oa:hasSource <2099/9999/op/1/zho> .
}
