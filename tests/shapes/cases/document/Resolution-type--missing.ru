# A resolution is not said to be an instrument.
# focus: <2097/7777>
# path: rdf:type
# component: HasValueConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2097/7777> a unscr:Instrument .
}
