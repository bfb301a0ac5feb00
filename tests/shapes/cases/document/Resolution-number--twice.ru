# A resolution has two numbers.
# focus: <2097/7777>
# path: eli:number
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2097/7777> eli:number "7778" .
}
