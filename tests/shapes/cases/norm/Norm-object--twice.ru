# The object of the norm is given twice in English.
# focus: norm:9999-op1-1
# path: unscr:object
# component: UniqueLangConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  norm:9999-op1-1 unscr:object "pines"@en .
}
