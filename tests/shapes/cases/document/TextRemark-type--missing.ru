# A text remark is not said to be an annotation.
# focus: anno:9999-repair-1
# path: rdf:type
# component: HasValueConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE WHERE {
  anno:9999-repair-1 a oa:Annotation .
}
