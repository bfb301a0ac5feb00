# A passage has no position.
# focus: anno:9999-repair-1-target
# path: oa:hasSelector
# component: QualifiedMinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE DATA {
  anno:9999-repair-1-target oa:hasSelector anno:9999-repair-1-position .
}
