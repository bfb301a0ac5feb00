# A link is sure and open.
# focus: link:thesaurus-seed
# path: unscr:certainty
# component: MaxCountConstraintComponent
PREFIX certainty: <https://w3id.org/unscr/vocab/certainty/>
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  link:thesaurus-seed unscr:certainty certainty:open .
}
