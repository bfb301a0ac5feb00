# The reading has no language.
# focus: anno:9999-anomaly-1
# path: unscr:reading
# component: LanguageInConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  anno:9999-anomaly-1 unscr:reading ?given .
} ;
INSERT DATA {
  anno:9999-anomaly-1 unscr:reading "松树" .
}
