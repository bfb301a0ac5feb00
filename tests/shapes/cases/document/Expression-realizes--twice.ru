# A text belongs to two provisions.
# focus: <2099/9999/op/1/zho>
# path: eli:realizes
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2099/9999/op/1/zho> eli:realizes <2097/7777/op/1> .
  <2097/7777/op/1> eli:is_realized_by <2099/9999/op/1/zho> .
}
