# The Akoma Ntoso work URI has a datatype of its own.
# focus: <2097/7777>
# path: unscr:aknWorkUri
# component: DatatypeConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  <2097/7777> unscr:aknWorkUri "/akn/un/statement/deliberation/unsc/2097-01-01/7777-2097/"^^xsd:anyURI .
}
