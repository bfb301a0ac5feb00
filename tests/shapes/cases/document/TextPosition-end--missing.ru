# A position has no end.
# focus: anno:9999-repair-1-position
# path: oa:end
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-repair-1-position oa:end ?end .
}
