# A resolution has two Akoma Ntoso work URIs.
# focus: <2099/9999>
# path: unscr:aknWorkUri
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999> unscr:aknWorkUri "/akn/un/statement/deliberation/unsc/2097-01-01/7777-2097/" .
}
