# A link does not say in which sense it joins.
# focus: link:thesaurus-seed
# path: unscr:linkKind
# component: MinCountConstraintComponent
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:thesaurus-seed unscr:linkKind skos:exactMatch .
}
