# A text repair gives two numbers of line breaks.
# focus: anno:9999-repair-1
# path: unscr:joinedLines
# component: MaxCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  anno:9999-repair-1 unscr:joinedLines 4 .
}
