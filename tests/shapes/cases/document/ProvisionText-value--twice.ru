# A text has words twice.
# focus: <2099/9999/op/2/zho>
# path: rdf:value
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT DATA {
  <2099/9999/op/2/zho> rdf:value "又敦促各国："@zh .
}
