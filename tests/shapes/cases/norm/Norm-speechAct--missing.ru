# No speech act expresses the norm.
# focus: norm:9999-op1-1
# path: ^unscr:expresses
# component: MinCountConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  act:9999-op1-1 unscr:expresses ?given .
}
