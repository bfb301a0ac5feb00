# A treaty amends something that is described nowhere.
# focus: link:law-treaty
# path: unscr:linkTo
# component: SPARQLConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:law-treaty unscr:linkTo instrument:charter .
} ;
INSERT DATA {
  link:law-treaty unscr:linkTo <https://example.org/charter> .
  instrument:treaty eli:amends <https://example.org/charter> .
}
