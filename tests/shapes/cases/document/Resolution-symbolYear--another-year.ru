# The symbol of a resolution has another year than its date.
# focus: <2097/7777>
# path: eli:id_local
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  <2097/7777> eli:date_document "2096-12-31"^^xsd:date .
}
