# A resolution was adopted by a meeting.
# focus: <2097/7777>
# path: eli:passed_by
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX event: <https://w3id.org/unscr/id/event/>
INSERT DATA {
  <2097/7777> eli:passed_by event:meeting-12345 .
}
