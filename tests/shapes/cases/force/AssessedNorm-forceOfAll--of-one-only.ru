# A force that holds for one bearer only is stated on the norm.
# focus: norm:9999-op2-1
# component: SPARQLConstraintComponent
PREFIX force: <https://w3id.org/unscr/vocab/force/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op2-1 unscr:force force:exhortation .
}
