# The description is given twice in Chinese.
# focus: divergence:9999-op1-2
# path: rdfs:comment
# component: UniqueLangConstraintComponent
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA {
  divergence:9999-op1-2 rdfs:comment "又"@zh .
}
