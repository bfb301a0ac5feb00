# The rule is no concept.
# focus: reading:9999-zho-op-1-1
# path: unscr:rule
# component: ClassConstraintComponent
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX reading: <https://w3id.org/unscr/id/reading/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE WHERE { reading:9999-zho-op-1-1 unscr:rule ?rule } ;
INSERT DATA { reading:9999-zho-op-1-1 unscr:rule unscr:readingKind }
