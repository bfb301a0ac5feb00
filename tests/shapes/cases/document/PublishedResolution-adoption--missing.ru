# A resolution with a text has no adoption.
# focus: <2098/8888>
# path: unscr:adoption
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2098/8888> unscr:adoption ?adoption ;
    eli:date_document ?day .
}
