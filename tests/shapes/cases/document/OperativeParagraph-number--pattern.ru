# The number of a paragraph has a full stop.
# focus: <2097/7777/op/1>
# path: eli:number
# component: PatternConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2097/7777/op/1> eli:number ?given .
} ;
INSERT DATA {
  <2097/7777/op/1> eli:number "1." .
}
