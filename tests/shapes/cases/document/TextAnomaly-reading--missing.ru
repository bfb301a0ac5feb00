# A text anomaly has no reading.
# focus: anno:9999-anomaly-1
# path: unscr:reading
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  anno:9999-anomaly-1 unscr:reading ?reading .
}
