# A form has no language.
# focus: verb:asks-form
# path: skosxl:literalForm
# component: LanguageInConstraintComponent
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE WHERE {
  verb:asks-form skosxl:literalForm ?given .
} ;
INSERT DATA {
  verb:asks-form skosxl:literalForm "请" .
}
