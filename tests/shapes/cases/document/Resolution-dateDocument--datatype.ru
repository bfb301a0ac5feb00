# The date of a resolution is only a year.
# focus: <2097/7777>
# path: eli:date_document
# component: DatatypeConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  <2097/7777> eli:date_document "2097"^^xsd:gYear .
}
