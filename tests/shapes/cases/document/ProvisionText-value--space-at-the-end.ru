# A text ends with a space.
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
  <2099/9999/op/2/zho> rdf:value "又请各国： "@zh ;
    unscr:textHash "d06af1d58e981d5760051ad9c20156ba2321469ba94faed52714c160f80ee6dc" .
}
