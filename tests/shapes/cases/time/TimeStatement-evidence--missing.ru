# Nothing points at the words of the limit.
# focus: limit:9999-op1-1
# path: ^oa:hasBody
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX limit: <https://w3id.org/unscr/id/time-limit/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-op1-1-time-limit ?property ?value .
}
