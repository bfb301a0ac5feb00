# A provision does not name its text.
# focus: <2099/9999/op/2/a/zho>
# path: ^eli:is_realized_by
# component: EqualsConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2099/9999/op/2/a> eli:is_realized_by ?text .
}
