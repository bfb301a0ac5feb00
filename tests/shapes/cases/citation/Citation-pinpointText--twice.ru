# The words of a pinpoint are given twice.
# focus: citation:9999-op1-1
# path: unscr:pinpointText
# component: MaxCountConstraintComponent
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  citation:9999-op1-1 unscr:pinpointText "(b)" .
}
