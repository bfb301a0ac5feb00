# A passage stands in no text.
# focus: anno:9999-repair-1-target
# path: oa:hasSource
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-repair-1-target oa:hasSource ?text .
}
