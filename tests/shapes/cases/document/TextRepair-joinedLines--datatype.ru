# The number of line breaks is a decimal.
# focus: anno:9999-repair-1
# path: unscr:joinedLines
# component: DatatypeConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  anno:9999-repair-1 unscr:joinedLines ?given .
} ;
INSERT DATA {
  anno:9999-repair-1 unscr:joinedLines 3.0 .
}
