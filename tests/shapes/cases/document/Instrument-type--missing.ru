# A resolution is not said to be a legal resource.
# focus: <2099/9999>
# path: rdf:type
# component: HasValueConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE WHERE {
  <2099/9999> a eli:LegalResource .
}
