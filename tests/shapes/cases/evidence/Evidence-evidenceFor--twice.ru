# A piece of evidence is for two parts of the reading.
# focus: anno:9999-op1-1-verb
# path: unscr:evidenceFor
# component: MaxCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX part: <https://w3id.org/unscr/vocab/evidence-part/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  part:norm a skos:Concept ; skos:prefLabel "norm"@en , "规范"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/evidence-part> .
  anno:9999-op1-1-verb unscr:evidenceFor part:norm .
}
