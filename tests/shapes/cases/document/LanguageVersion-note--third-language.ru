# The note on a language version is in French.
# focus: <2098/8888/fra>
# path: skos:note
# component: LanguageInConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA {
  <2098/8888/fra> skos:note "Inventée."@fr .
}
