# A graph is not said to be an entity.
# focus: graph:two
# path: rdf:type
# component: HasValueConstraintComponent
PREFIX graph: <https://w3id.org/unscr/graph/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE WHERE {
  graph:two a prov:Entity .
}
