# The language compared is a text.
# focus: divergence:9999-op1-2
# path: unscr:comparedLanguage
# component: NodeKindConstraintComponent
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  divergence:9999-op1-2 unscr:comparedLanguage ?given .
} ;
INSERT DATA {
  divergence:9999-op1-2 unscr:comparedLanguage "en" .
}
