# A citation has no end.
# focus: citation:9999-op1-1
# path: unscr:citationFunction
# component: MinCountConstraintComponent
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  citation:9999-op1-1 unscr:citationFunction ?given .
}
