# A citation has no speech act.
# focus: citation:9999-op1-1
# path: unscr:speechAct
# component: MinCountConstraintComponent
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  citation:9999-op1-1 unscr:speechAct ?given .
}
