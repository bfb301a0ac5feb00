# A piece of evidence points at nothing.
# focus: anno:9999-op1-1-verb
# path: oa:hasTarget
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-op1-1-verb oa:hasTarget ?given .
}
