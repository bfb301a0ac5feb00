# A language version holds the text of another resolution's provision.
# focus: <2099/9999/zho>
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX language: <http://publications.europa.eu/resource/authority/language/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2097/7777/op/1> eli:is_realized_by <stray> .
  <stray> a unscr:ProvisionText , eli:LegalExpression ;
    eli:language language:ZHO ;
    eli:realizes <2097/7777/op/1> ;
    rdf:value "多余。"@zh ;
    unscr:inLanguageVersion <2099/9999/zho> ;
    unscr:textHash "41a08383fabebd3a510f1bc8adc7b90538a53da62865534cb74dcbfb54e2aca2" .
}
