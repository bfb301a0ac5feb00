# A meeting has no date.
# focus: event:stray
# path: unscr:eventDate
# component: MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  event:stray a unscr:Meeting ;
    rdfs:label "meeting"@en , "会议"@zh ;
    dcterms:source <https://example.org/record/3> ;
    unscr:meetingNumber 5 .
}
