# A resolution has two dates.
# focus: <2097/7777>
# path: eli:date_document
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  <2097/7777> eli:date_document "2097-01-01"^^xsd:date , "2097-01-02"^^xsd:date .
}
