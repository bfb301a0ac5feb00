# The date of a meeting has a time.
# focus: event:stray
# path: unscr:eventDate
# component: DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  event:stray a unscr:Meeting ;
    rdfs:label "meeting"@en , "会议"@zh ;
    dcterms:source <https://example.org/record/3> ;
    unscr:eventDate "2099-01-01T10:00:00"^^xsd:dateTime ;
    unscr:meetingNumber 5 .
}
