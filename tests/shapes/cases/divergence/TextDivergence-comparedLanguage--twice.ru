# Two languages are compared.
# focus: divergence:9999-op1-2
# path: unscr:comparedLanguage
# component: MaxCountConstraintComponent
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX language: <http://publications.europa.eu/resource/authority/language/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  divergence:9999-op1-2 unscr:comparedLanguage language:FRA .
}
