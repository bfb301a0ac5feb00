# A link was checked on two days.
# focus: link:thesaurus-seed
# path: unscr:checkedOn
# component: MaxCountConstraintComponent
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  link:thesaurus-seed unscr:checkedOn "2099-01-02"^^xsd:date .
}
