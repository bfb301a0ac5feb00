# A resolution with a text was adopted by nobody.
# focus: <2098/8888>
# path: eli:passed_by
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2098/8888> eli:passed_by ?organ .
}
