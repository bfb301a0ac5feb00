# A restatement restates nothing.
# focus: norm:9999-op1-1
# path: unscr:restates
# component: MinCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  norm:9999-op1-1 a unscr:ConductNorm .
} ;
INSERT DATA {
  norm:9999-op1-1 a unscr:Restatement .
}
