# A modifier is in a language.
# focus: reading:9999-zho-op-1-1
# path: unscr:readModifier
# component: DatatypeConstraintComponent
PREFIX reading: <https://w3id.org/unscr/id/reading/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA { reading:9999-zho-op-1-1 unscr:readModifier "again"@en }
