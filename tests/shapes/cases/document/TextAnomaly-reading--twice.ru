# A text anomaly has two readings.
# focus: anno:9999-anomaly-1
# path: unscr:reading
# component: MaxCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  anno:9999-anomaly-1 unscr:reading "松林"@zh .
}
