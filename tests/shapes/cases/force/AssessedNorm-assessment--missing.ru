# Nobody has assessed the force of the norm.
# focus: norm:9999-op1-1
# path: ^unscr:assesses
# component: MinCountConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX norm: <https://w3id.org/unscr/id/norm/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  anno:9999-op1-1-force ?property ?value .
} ;
DELETE WHERE {
  assessment:9999-op1-1-1 ?property ?value .
}
