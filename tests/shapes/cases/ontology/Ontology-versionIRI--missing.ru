# The ontology has no version.
# focus: <https://w3id.org/unscr/ontology>
# path: owl:versionIRI
# component: MinCountConstraintComponent
PREFIX owl: <http://www.w3.org/2002/07/owl#>
DELETE DATA {
  <https://w3id.org/unscr/ontology> owl:versionIRI <https://w3id.org/unscr/ontology/9.9.9> .
}
