# A subparagraph has no letter.
# focus: <2097/7777/op/1/b>
# path: eli:number
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2097/7777/op/1/b> eli:number ?given .
}
