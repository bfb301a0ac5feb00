# A resolution has two drafts.
# focus: <2099/9999>
# path: unscr:draft
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999> unscr:draft "S/2099/78" .
}
