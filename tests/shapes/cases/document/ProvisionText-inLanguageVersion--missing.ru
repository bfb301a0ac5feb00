# A text belongs to no language version.
# focus: <stray>
# path: unscr:inLanguageVersion
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/1> eli:is_realized_by <stray> .
  <stray> a unscr:ProvisionText , eli:LegalExpression ;
    eli:realizes <2099/9999/op/1> ;
    rdf:value "多余。"@zh ;
    unscr:textHash "41a08383fabebd3a510f1bc8adc7b90538a53da62865534cb74dcbfb54e2aca2" .
}
