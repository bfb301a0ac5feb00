# French words are marked as French of Canada.
# focus: <2098/8888/fra>
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE WHERE {
  <2098/8888/op/1/fra> rdf:value ?words .
} ;
INSERT DATA {
  <2098/8888/op/1/fra> rdf:value "Décide d’attendre."@fr-CA .
}
