# A subparagraph has two letters.
# focus: <2097/7777/op/1/b>
# path: eli:number
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2097/7777/op/1/b> eli:number "c" .
}
