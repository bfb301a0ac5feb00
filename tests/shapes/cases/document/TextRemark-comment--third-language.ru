# The comment is given in French as well.
# focus: anno:9999-repair-1
# path: rdfs:comment
# component: LanguageInConstraintComponent
PREFIX anno: <https://w3id.org/unscr/anno/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA {
  anno:9999-repair-1 rdfs:comment "troisième"@fr .
}
