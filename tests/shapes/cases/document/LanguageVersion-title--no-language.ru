# The title has no language.
# focus: <2098/8888/fra>
# path: eli:title
# component: LanguageInConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2098/8888/fra> eli:title ?title .
} ;
INSERT DATA {
  <2098/8888/fra> eli:title "Résolution 8888 (2098)" .
}
