# The scope of the qualifier use is no concept.
# focus: norm:9999-op1-1-qualifier
# path: unscr:scopesOver
# component: ClassConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1-qualifier unscr:scopesOver ?given .
} ;
INSERT DATA {
  norm:9999-op1-1-qualifier unscr:scopesOver agent:council .
}
