# The place of a citation is something else.
# focus: citation:9999-op1-1
# path: unscr:citingProvision
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  citation:9999-op1-1 unscr:citingProvision ?given .
} ;
INSERT DATA {
  <2099/9999> eli:cites <2097/7777> . citation:9999-op1-1 unscr:citingProvision <2099/9999> .
}
