# A resolution does not name the meeting of its adoption.
# focus: <2099/9999>
# path: unscr:adoption/unscr:meeting
# component: EqualsConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999> unscr:meeting ?meeting .
}
