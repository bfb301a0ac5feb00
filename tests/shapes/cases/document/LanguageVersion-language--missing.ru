# A language version and its text name no language.
# focus: <2098/8888/fra>
# path: eli:language
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX language: <http://publications.europa.eu/resource/authority/language/>
DELETE DATA {
  <2098/8888/fra> eli:language language:FRA .
  <2098/8888/op/1/fra> eli:language language:FRA .
}
