# The cited provision belongs to another resolution.
# focus: citation:9999-op1-1
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  citation:9999-op1-1 unscr:citedProvision ?given .
} ;
INSERT DATA {
  citation:9999-op1-1 unscr:citedProvision <2098/8888/op/1> .
}
