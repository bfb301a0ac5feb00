# A passage stands in two texts.
# focus: anno:9999-repair-1-target
# path: oa:hasSource
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
INSERT DATA {
  anno:9999-repair-1-target oa:hasSource <2099/9999/op/2/zho> .
}
