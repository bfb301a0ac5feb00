# The words are read as words.
# focus: reading:9999-zho-op-1-1
# path: unscr:readAs
# component: NodeKindConstraintComponent
PREFIX reading: <https://w3id.org/unscr/id/reading/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA { reading:9999-zho-op-1-1 unscr:readAs "decides" }
