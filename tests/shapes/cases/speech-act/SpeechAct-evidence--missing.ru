# Nothing points at the words of the speech act.
# focus: act:9999-op1-1
# path: ^oa:hasBody
# component: MinCountConstraintComponent
PREFIX act: <https://w3id.org/unscr/id/act/>
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX oa: <http://www.w3.org/ns/oa#>
DELETE DATA {
  anno:9999-op1-1-verb oa:hasBody act:9999-op1-1 .
} ;
INSERT DATA {
  anno:9999-op1-1-verb oa:hasBody act:9999-op1-2 .
}
