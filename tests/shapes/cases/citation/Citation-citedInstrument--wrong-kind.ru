# A citation cites a body.
# focus: citation:9999-op1-1
# path: unscr:citedInstrument
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  citation:9999-op1-1 unscr:citedInstrument ?given ; unscr:citedProvision ?provision .
} ;
INSERT DATA {
  <2099/9999/op/1> eli:cites <2097/7777/op/1/b> , <2097/7777/op/1> . citation:9999-op1-1 unscr:citedInstrument <2097/7777/op/1> ; unscr:citedProvision <2097/7777/op/1/b> .
}
