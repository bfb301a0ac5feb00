# A passage has two positions.
# focus: anno:9999-repair-1-target
# path: oa:hasSelector
# component: QualifiedMaxCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
INSERT DATA {
  anno:9999-repair-1-target oa:hasSelector anno:9999-anomaly-1-position .
}
