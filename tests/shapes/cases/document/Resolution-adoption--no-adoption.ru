# The adoption of a resolution is a meeting.
# focus: <2097/7777>
# path: unscr:adoption
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2097/7777> unscr:adoption event:meeting-12345 .
}
