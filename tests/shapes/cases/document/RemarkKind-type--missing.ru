# A text repair is not said to be a text remark.
# focus: anno:9999-repair-1
# path: rdf:type
# component: HasValueConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  anno:9999-repair-1 a unscr:TextRemark .
}
