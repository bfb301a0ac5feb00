# A resolution has no symbol.
# focus: <2097/7777>
# path: eli:id_local
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2097/7777> eli:id_local ?symbol .
}
