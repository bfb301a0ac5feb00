# A text is in another language than its language version.
# focus: <2099/9999/op/2/zho>
# path: unscr:inLanguageVersion/eli:language
# component: EqualsConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX language: <http://publications.europa.eu/resource/authority/language/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/2/zho> eli:language language:FRA .
}
