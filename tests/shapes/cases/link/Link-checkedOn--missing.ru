# Nobody says when the source was looked at.
# focus: link:thesaurus-seed
# path: unscr:checkedOn
# component: MinCountConstraintComponent
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE DATA {
  link:thesaurus-seed unscr:checkedOn "2099-01-01"^^xsd:date .
}
