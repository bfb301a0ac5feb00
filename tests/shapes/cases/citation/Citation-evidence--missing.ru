# Nothing points at the words of a citation.
# focus: citation:9999-op1-1
# path: ^oa:hasBody
# component: MinCountConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX citation: <https://w3id.org/unscr/id/citation/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE DATA {
  anno:9999-op1-1-citation oa:hasBody citation:9999-op1-1 .
} ;
INSERT DATA {
  anno:9999-op1-1-citation oa:hasBody agent:council .
}
