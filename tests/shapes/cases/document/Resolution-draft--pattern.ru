# The draft symbol is a resolution's.
# focus: <2097/7777>
# path: unscr:draft
# component: PatternConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2097/7777> unscr:draft "S/RES/7777(2097)" .
}
