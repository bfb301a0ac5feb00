# A link begins nowhere.
# focus: link:thesaurus-seed
# path: unscr:linkFrom
# component: MinCountConstraintComponent
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX topic: <https://w3id.org/unscr/vocab/topic/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:thesaurus-seed unscr:linkFrom topic:seed .
}
