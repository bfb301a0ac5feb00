# The comment is not given in English.
# focus: anno:9999-repair-1
# path: rdfs:comment
# component: QualifiedMinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE DATA {
  anno:9999-repair-1 rdfs:comment "A remark."@en .
}
