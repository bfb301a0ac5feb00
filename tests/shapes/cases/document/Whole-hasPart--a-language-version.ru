# A resolution has its language version as a part.
# focus: <2099/9999>
# path: eli:has_part
# component: OrConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA {
  <2099/9999> eli:has_part <2099/9999/zho> .
}
