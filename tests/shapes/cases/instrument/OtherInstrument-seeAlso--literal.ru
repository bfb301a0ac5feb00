# The address of the charter is a text.
# focus: instrument:charter
# path: rdfs:seeAlso
# component: NodeKindConstraintComponent
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA {
  instrument:charter rdfs:seeAlso "https://example.org/charter" .
}
