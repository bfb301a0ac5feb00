# A verb has no attested form.
# focus: verb:asks
# path: skosxl:altLabel
# component: MinCountConstraintComponent
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
DELETE WHERE {
  verb:asks skosxl:altLabel ?given .
}
