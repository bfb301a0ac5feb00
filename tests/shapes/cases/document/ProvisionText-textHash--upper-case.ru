# The text hash is in upper case.
# focus: <2099/9999/op/2/zho>
# path: unscr:textHash
# component: PatternConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/2/zho> unscr:textHash ?given .
} ;
INSERT DATA {
  <2099/9999/op/2/zho> unscr:textHash "0C710EB04598BA184F02187BFA8D33A210CE28DAD63E754D091CCC4DFBE51F02" .
}
