# The words were read in a paragraph, which is no text.
# focus: reading:9999-zho-op-1-1
# path: unscr:readIn
# component: ClassConstraintComponent
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX reading: <https://w3id.org/unscr/id/reading/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE DATA { reading:9999-zho-op-1-1 unscr:readIn <https://w3id.org/unscr/eli/un/sc/res/2099/9999/op/1/zho> } ;
INSERT DATA { reading:9999-zho-op-1-1 unscr:readIn <https://w3id.org/unscr/eli/un/sc/res/2099/9999/op/1> }
