# A piece of evidence is not said to be an annotation.
# focus: anno:9999-op1-1-verb
# path: rdf:type
# component: HasValueConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE DATA {
  anno:9999-op1-1-verb a oa:Annotation .
}
