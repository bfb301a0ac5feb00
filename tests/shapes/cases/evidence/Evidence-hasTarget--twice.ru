# A piece of evidence points at two runs of words.
# focus: anno:9999-op1-1-verb
# path: oa:hasTarget
# component: MaxCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
INSERT DATA {
  anno:9999-op1-1-verb oa:hasTarget anno:9999-repair-1-target .
}
