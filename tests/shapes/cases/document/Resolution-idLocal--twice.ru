# A resolution has two symbols.
# focus: <2097/7777>
# path: eli:id_local
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2097/7777> eli:id_local "S/RES/7777(2096)" .
}
