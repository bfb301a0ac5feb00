# A language version and its text are in German.
# focus: <2098/8888/fra>
# path: eli:language
# component: InConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX language: <http://publications.europa.eu/resource/authority/language/>
DELETE DATA {
  <2098/8888/fra> eli:language language:FRA .
  <2098/8888/op/1/fra> eli:language language:FRA .
} ;
INSERT DATA {
  <2098/8888/fra> eli:language language:ITA .
  <2098/8888/op/1/fra> eli:language language:ITA .
}
