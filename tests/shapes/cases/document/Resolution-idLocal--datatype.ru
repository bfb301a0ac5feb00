# The symbol of a resolution has a language.
# focus: <2097/7777>
# path: eli:id_local
# component: DatatypeConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2097/7777> eli:id_local ?given .
} ;
INSERT DATA {
  <2097/7777> eli:id_local "S/RES/7777(2097)"@en .
}
