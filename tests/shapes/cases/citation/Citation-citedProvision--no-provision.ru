# The cited part is no provision.
# focus: citation:9999-op1-1
# path: unscr:citedProvision
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  citation:9999-op1-1 unscr:citedProvision ?given .
} ;
INSERT DATA {
  <2097/7777/footnote> eli:is_part_of <2097/7777> .
  citation:9999-op1-1 unscr:citedProvision <2097/7777/footnote> .
}
