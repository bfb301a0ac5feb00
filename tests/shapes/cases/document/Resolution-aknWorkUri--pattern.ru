# The Akoma Ntoso work URI lacks the last slash.
# focus: <2097/7777>
# path: unscr:aknWorkUri
# component: PatternConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2097/7777> unscr:aknWorkUri "/akn/un/statement/deliberation/unsc/2097-01-01/7777-2097" .
}
