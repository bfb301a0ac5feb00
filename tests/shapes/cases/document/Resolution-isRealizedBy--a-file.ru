# A resolution points to a file instead of a language version.
# focus: <2097/7777>
# path: eli:is_realized_by
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2097/7777> eli:is_realized_by <2099/9999/zho.txt> .
}
