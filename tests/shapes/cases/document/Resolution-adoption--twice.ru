# A resolution was adopted twice.
# focus: <2098/8888>
# path: unscr:adoption
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  <2098/8888> unscr:adoption event:stray .
  event:stray a unscr:Adoption ;
    rdfs:label "adoption"@en , "通过"@zh ;
    dcterms:source <https://example.org/record/3> ;
    unscr:eventDate "2098-05-06"^^xsd:date .
}
