# The start is a decimal number.
# focus: reading:9999-zho-op-1-1
# path: oa:start
# component: DatatypeConstraintComponent
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX reading: <https://w3id.org/unscr/id/reading/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE DATA { reading:9999-zho-op-1-1 oa:start 0 } ;
INSERT DATA { reading:9999-zho-op-1-1 oa:start 0.0 }
