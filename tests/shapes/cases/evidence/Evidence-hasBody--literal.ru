# A piece of evidence is for a text.
# focus: anno:9999-more
# path: oa:hasBody
# component: NodeKindConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX part: <https://w3id.org/unscr/vocab/evidence-part/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  anno:9999-more a oa:Annotation , unscr:Evidence ; oa:hasBody "the verb" ; oa:hasTarget anno:9999-op1-1-verb-target ; unscr:evidenceFor part:verb .
}
