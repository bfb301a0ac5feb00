# The norm is of no kind.
# focus: norm:9999-op1-1
# path: rdf:type
# component: QualifiedMinCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  norm:9999-op1-1 a unscr:ConductNorm .
}
