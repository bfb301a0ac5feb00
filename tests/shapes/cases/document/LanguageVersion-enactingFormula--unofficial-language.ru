# The enacting formula is in Latin.
# focus: <2098/8888/fra>
# path: unscr:enactingFormula
# component: LanguageInConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2098/8888/fra> unscr:enactingFormula "Concilium"@la .
}
