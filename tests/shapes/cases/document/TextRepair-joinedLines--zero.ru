# No line break was removed.
# focus: anno:9999-repair-1
# path: unscr:joinedLines
# component: MinInclusiveConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  anno:9999-repair-1 unscr:joinedLines ?given .
} ;
INSERT DATA {
  anno:9999-repair-1 unscr:joinedLines 0 .
}
