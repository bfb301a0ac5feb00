# The identifier in the UN mark-up has a language.
# focus: <2099/9999/pp/1>
# path: unscr:dgacmEId
# component: DatatypeConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/pp/1> unscr:dgacmEId ?given .
} ;
INSERT DATA {
  <2099/9999/pp/1> unscr:dgacmEId "container_2"@en .
}
