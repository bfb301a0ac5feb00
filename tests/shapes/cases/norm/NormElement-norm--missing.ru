# The element belongs to no norm.
# focus: norm:9999-op1-1-qualifier
# path: ^(unscr:condition|unscr:illustratedBy|unscr:legalBasis|unscr:manner|unscr:purpose|unscr:qualifierUse)
# component: MinCountConstraintComponent
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  norm:9999-op1-1 unscr:qualifierUse norm:9999-op1-1-qualifier .
}
