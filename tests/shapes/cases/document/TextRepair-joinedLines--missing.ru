# A text repair does not say how many line breaks were removed.
# focus: anno:9999-repair-1
# path: unscr:joinedLines
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  anno:9999-repair-1 unscr:joinedLines ?lines .
}
