# A piece of evidence is for no part of the reading.
# focus: anno:9999-op1-1-verb
# path: unscr:evidenceFor
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  anno:9999-op1-1-verb unscr:evidenceFor ?given .
}
