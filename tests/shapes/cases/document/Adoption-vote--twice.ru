# An adoption has two votes.
# focus: event:adoption-9999
# path: unscr:vote
# component: MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX event: <https://w3id.org/unscr/id/event/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  event:adoption-9999 unscr:vote event:stray-vote .
  event:stray-vote a unscr:Vote ;
    rdfs:label "vote"@en , "表决"@zh ;
    dcterms:source <https://example.org/record/3> ;
    unscr:abstentions 0 ;
    unscr:votesAgainst 0 ;
    unscr:votesInFavour 1 .
}
