# A quotation has words twice.
# focus: anno:9999-repair-1-quote
# path: oa:exact
# component: MaxCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
INSERT DATA {
  anno:9999-repair-1-quote oa:exact "种草" .
}
