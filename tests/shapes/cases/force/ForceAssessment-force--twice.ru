# The assessment gives two forces.
# focus: assessment:9999-op1-1-1
# path: unscr:force
# component: MaxCountConstraintComponent
PREFIX assessment: <https://w3id.org/unscr/id/force-assessment/>
PREFIX force: <https://w3id.org/unscr/vocab/force/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  force:encouragement a skos:Concept ; skos:prefLabel "encouragement"@en , "鼓励"@zh ; skos:inScheme <https://w3id.org/unscr/vocab/force> .
  assessment:9999-op1-1-1 unscr:force force:encouragement .
}
