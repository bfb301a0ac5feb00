# The adoption line has no language.
# focus: <2098/8888/fra>
# path: unscr:adoptionLine
# component: LanguageInConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2098/8888/fra> unscr:adoptionLine "Adoptée" .
}
