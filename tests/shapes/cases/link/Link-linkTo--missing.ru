# A link ends nowhere.
# focus: link:thesaurus-seed
# path: unscr:linkTo
# component: MinCountConstraintComponent
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:thesaurus-seed unscr:linkTo <https://example.org/thesaurus/1> .
}
