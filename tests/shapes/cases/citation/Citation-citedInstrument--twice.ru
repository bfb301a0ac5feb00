# A citation cites two instruments.
# focus: citation:9999-op1-1
# path: unscr:citedInstrument
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  citation:9999-op1-1 unscr:citedProvision ?given .
} ;
INSERT DATA {
  <2099/9999/op/1> eli:cites <2098/8888> . citation:9999-op1-1 unscr:citedInstrument <2098/8888> .
}
