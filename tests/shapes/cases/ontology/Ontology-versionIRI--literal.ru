# The version is given as text.
# focus: <https://w3id.org/unscr/ontology>
# path: owl:versionIRI
# component: NodeKindConstraintComponent
PREFIX owl: <http://www.w3.org/2002/07/owl#>
DELETE DATA {
  <https://w3id.org/unscr/ontology> owl:versionIRI <https://w3id.org/unscr/ontology/9.9.9> .
} ;
INSERT DATA {
  <https://w3id.org/unscr/ontology> owl:versionIRI "9.9.9" .
}
