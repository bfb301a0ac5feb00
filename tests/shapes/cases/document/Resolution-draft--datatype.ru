# The draft symbol has a language.
# focus: <2097/7777>
# path: unscr:draft
# component: DatatypeConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2097/7777> unscr:draft "S/2097/1"@en .
}
