# Nothing is said by oa:start.
# focus: reading:9999-zho-op-1-1
# path: oa:start
# component: MinCountConstraintComponent
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX reading: <https://w3id.org/unscr/id/reading/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE WHERE { reading:9999-zho-op-1-1 oa:start ?value }
