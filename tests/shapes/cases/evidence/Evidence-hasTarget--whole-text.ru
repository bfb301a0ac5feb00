# A piece of evidence points at a whole text.
# focus: anno:9999-op1-1-verb
# path: oa:hasTarget
# component: ClassConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-op1-1-verb oa:hasTarget ?given .
} ;
INSERT DATA {
  anno:9999-op1-1-verb oa:hasTarget <2099/9999/op/1/zho> .
}
