# The meeting of a resolution is a vote.
# focus: <2097/7777>
# path: unscr:meeting
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2097/7777> unscr:meeting event:vote-9999 .
}
