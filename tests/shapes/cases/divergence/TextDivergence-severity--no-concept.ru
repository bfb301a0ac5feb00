# The severity is no concept.
# focus: divergence:9999-op1-2
# path: unscr:severity
# component: ClassConstraintComponent
PREFIX divergence: <https://w3id.org/unscr/id/divergence/>
PREFIX kind: <https://w3id.org/unscr/vocab/divergence-kind/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  divergence:9999-op1-2 unscr:severity ?given .
} ;
INSERT DATA {
  divergence:9999-op1-2 unscr:severity kind:unheard-of .
}
