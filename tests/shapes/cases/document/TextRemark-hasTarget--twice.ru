# A text remark points at two passages.
# focus: anno:9999-repair-1
# path: oa:hasTarget
# component: MaxCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
INSERT DATA {
  anno:9999-repair-1 oa:hasTarget anno:9999-anomaly-1-target .
}
