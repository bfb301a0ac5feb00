# Nothing points at the words of the element.
# focus: norm:9999-op1-1-qualifier
# path: ^oa:hasBody
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-op1-1-qualifier ?property ?value .
}
