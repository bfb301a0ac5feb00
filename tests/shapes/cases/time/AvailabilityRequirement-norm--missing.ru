# No norm makes the availability requirement.
# focus: limit:9999-op1-2
# path: ^unscr:availability
# component: MinCountConstraintComponent
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1 unscr:availability ?given .
}
