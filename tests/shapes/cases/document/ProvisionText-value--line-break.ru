# A text has a line break.
# focus: <2099/9999/op/2/zho>
# path: rdf:value
# component: PatternConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2099/9999/op/2/zho> rdf:value ?words ;
    unscr:textHash ?hash .
} ;
INSERT DATA {
  <2099/9999/op/2/zho> rdf:value "又请\n各国："@zh ;
    unscr:textHash "26cd8ea137160a00d9a84a0f90914a354683f99007c2c1282dec9ad41206bee4" .
}
