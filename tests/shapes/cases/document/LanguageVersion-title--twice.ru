# A language version has two titles.
# focus: <2098/8888/fra>
# path: eli:title
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2098/8888/fra> eli:title "Résolution"@fr .
}
