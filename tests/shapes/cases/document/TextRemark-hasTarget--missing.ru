# A text remark points at nothing.
# focus: anno:9999-repair-1
# path: oa:hasTarget
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-repair-1 oa:hasTarget ?target .
}
