# A form has two words.
# focus: verb:asks-form
# path: skosxl:literalForm
# component: MaxCountConstraintComponent
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
INSERT DATA {
  verb:asks-form skosxl:literalForm "恳请"@zh .
}
