# A language version has no title.
# focus: <2098/8888/fra>
# path: eli:title
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2098/8888/fra> eli:title ?title .
}
