# A language version and its text name two languages.
# focus: <2098/8888/fra>
# path: eli:language
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX language: <http://publications.europa.eu/resource/authority/language/>
INSERT DATA {
  <2098/8888/fra> eli:language language:SPA .
  <2098/8888/op/1/fra> eli:language language:SPA .
}
