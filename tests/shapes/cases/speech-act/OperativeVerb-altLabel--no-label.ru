# A form of a verb is no label of its own.
# focus: verb:asks
# path: skosxl:altLabel
# component: ClassConstraintComponent
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX verb: <https://w3id.org/unscr/vocab/operative-verb/>
INSERT DATA {
  verb:asks skosxl:altLabel verb:asks .
}
