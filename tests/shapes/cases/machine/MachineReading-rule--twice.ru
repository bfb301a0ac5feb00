# There are two values of unscr:rule.
# focus: reading:9999-zho-op-1-1
# path: unscr:rule
# component: MaxCountConstraintComponent
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX reading: <https://w3id.org/unscr/id/reading/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { reading:9999-zho-op-1-1 unscr:rule <https://w3id.org/unscr/vocab/reading-rule/verb-within> }
