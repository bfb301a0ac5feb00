# A resolution does not name one of its paragraphs.
# focus: <2099/9999/pp/2>
# path: ^eli:has_part
# component: EqualsConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE DATA {
  <2099/9999> eli:has_part <2099/9999/pp/2> .
}
