# A resolution names a subparagraph as its own part.
# focus: <2097/7777/op/1/b>
# path: ^eli:has_part
# component: EqualsConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2097/7777> eli:has_part <2097/7777/op/1/b> .
}
