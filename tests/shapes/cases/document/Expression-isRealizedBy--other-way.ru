# A provision names the text of another provision as well.
# focus: <2099/9999/op/2/b/zho>
# path: ^eli:is_realized_by
# component: EqualsConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2099/9999/op/2/a> eli:is_realized_by <2099/9999/op/2/b/zho> .
}
