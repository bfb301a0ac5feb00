# A piece of evidence is for two things.
# focus: anno:9999-op1-1-verb
# path: oa:hasBody
# component: MaxCountConstraintComponent
PREFIX agent: <https://w3id.org/unscr/id/agent/>
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
INSERT DATA {
  anno:9999-op1-1-verb oa:hasBody agent:council .
}
