# A preambular paragraph has a number.
# focus: <2099/9999/pp/1>
# path: eli:number
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2099/9999/pp/1> eli:number "1" .
}
