# A resolution and its adoption name two meetings.
# focus: <2099/9999>
# path: unscr:meeting
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  <2099/9999> unscr:meeting event:stray .
  event:adoption-9999 unscr:meeting event:stray .
  event:stray a unscr:Meeting ;
    rdfs:label "meeting"@en , "会议"@zh ;
    dcterms:source <https://example.org/record/3> ;
    unscr:eventDate "2099-02-03"^^xsd:date ;
    unscr:meetingNumber 5 .
}
