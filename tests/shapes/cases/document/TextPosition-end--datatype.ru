# The end of a position is of a derived integer type.
# focus: anno:9999-repair-1-position
# path: oa:end
# component: DatatypeConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE WHERE {
  anno:9999-repair-1-position oa:end ?given .
} ;
INSERT DATA {
  anno:9999-repair-1-position oa:end "5"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .
}
