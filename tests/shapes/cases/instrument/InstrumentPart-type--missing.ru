# An article is not said to be a provision.
# focus: instrument:treaty-2
# path: rdf:type
# component: HasValueConstraintComponent
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  instrument:treaty-2 a unscr:Provision .
}
