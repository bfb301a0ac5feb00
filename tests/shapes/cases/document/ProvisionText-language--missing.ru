# A text names no language.
# focus: <2099/9999/op/2/zho>
# path: unscr:inLanguageVersion/eli:language
# component: EqualsConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/2/zho> eli:language ?language .
}
