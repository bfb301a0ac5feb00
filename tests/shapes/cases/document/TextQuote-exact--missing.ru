# A quotation has no words.
# focus: anno:9999-repair-1-quote
# path: oa:exact
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-repair-1-quote oa:exact ?words .
}
