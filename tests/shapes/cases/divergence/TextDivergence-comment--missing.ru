# There is no description.
# focus: divergence:9999-op1-2
# path: rdfs:comment
# component: MinCountConstraintComponent
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE WHERE {
  divergence:9999-op1-2 rdfs:comment ?given .
}
