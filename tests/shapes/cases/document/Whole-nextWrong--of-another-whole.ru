# The last paragraph is followed by one of another resolution.
# focus: <2098/8888>
# path: eli:has_part
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2098/8888/op/1> unscr:next <2099/9999/op/2> .
}
