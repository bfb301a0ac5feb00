# The text is authentic in words.
# focus: <2098/8888/fra>
# path: unscr:authentic
# component: DatatypeConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2098/8888/fra> unscr:authentic ?yes .
} ;
INSERT DATA {
  <2098/8888/fra> unscr:authentic "yes" .
}
