# The words of a pinpoint are marked with a language.
# focus: citation:9999-op1-1
# path: unscr:pinpointText
# component: DatatypeConstraintComponent
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  citation:9999-op1-1 unscr:pinpointText ?given .
} ;
INSERT DATA {
  citation:9999-op1-1 unscr:pinpointText "第1(b)段"@zh .
}
