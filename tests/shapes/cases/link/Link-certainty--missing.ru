# A link does not say how sure it is.
# focus: link:thesaurus-seed
# path: unscr:certainty
# component: MinCountConstraintComponent
PREFIX certainty: <https://w3id.org/unscr/vocab/certainty/>
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:thesaurus-seed unscr:certainty certainty:sure .
}
