# The norm has no verb.
# focus: norm:9999-op1-1
# path: unscr:operativeVerb
# component: MinCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  norm:9999-op1-1 unscr:operativeVerb ?given .
}
