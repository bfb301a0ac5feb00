# The assessments are for the States only, and the Tree Office is a bearer as well.
# focus: norm:9999-op2-1
# component: SPARQLConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX force: <https://w3id.org/unscr/vocab/force/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  anno:9999-op2-1-force-2 ?property ?value .
} ;
DELETE WHERE {
  assessment:9999-op2-1-2 ?property ?value .
} ;
INSERT DATA {
  norm:9999-op2-1 unscr:force force:exhortation .
}
