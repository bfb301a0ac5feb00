# The words of a provision were changed and the text hash was not.
# focus: <2099/9999/zho>
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE WHERE {
  <2099/9999/op/2/zho> rdf:value ?words .
} ;
INSERT DATA {
  <2099/9999/op/2/zho> rdf:value "又请各国——"@zh .
}
