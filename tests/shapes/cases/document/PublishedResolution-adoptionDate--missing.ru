# A resolution does not give the date of its adoption.
# focus: <2098/8888>
# path: unscr:adoption/unscr:eventDate
# component: EqualsConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  <2098/8888> eli:date_document ?day .
}
