# The ontology has two versions.
# focus: <https://w3id.org/unscr/ontology>
# path: owl:versionIRI
# component: MaxCountConstraintComponent
PREFIX owl: <http://www.w3.org/2002/07/owl#>
INSERT DATA {
  <https://w3id.org/unscr/ontology> owl:versionIRI <https://w3id.org/unscr/ontology/9.9.8> .
}
