# The date of an adoption is only a year.
# focus: event:stray
# path: unscr:eventDate
# component: DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  event:stray a unscr:Adoption ;
    rdfs:label "adoption"@en , "通过"@zh ;
    dcterms:source <https://example.org/record/3> ;
    unscr:eventDate "2099"^^xsd:gYear .
}
