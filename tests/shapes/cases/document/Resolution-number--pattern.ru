# The number of a resolution is in Roman figures.
# focus: <2097/7777>
# path: eli:number
# component: PatternConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2097/7777> eli:number ?given .
} ;
INSERT DATA {
  <2097/7777> eli:number "MMM" .
}
