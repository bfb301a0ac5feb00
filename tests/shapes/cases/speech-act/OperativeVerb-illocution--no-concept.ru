# The illocution of a verb is no concept.
# focus: verb:asks
# path: unscr:illocution
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE WHERE {
  verb:asks unscr:illocution ?given .
} ;
INSERT DATA {
  verb:asks unscr:illocution agent:council .
}
