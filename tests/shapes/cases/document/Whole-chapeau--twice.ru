# A paragraph has two chapeaux.
# focus: <2099/9999/op/2>
# path: eli:has_part
# component: QualifiedMaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2099/9999/op/2> eli:has_part <stray> .
  <stray> a unscr:Chapeau , eli:LegalResourceSubdivision ;
    rdfs:label "chapeau"@en , "起首部分"@zh ;
    eli:is_part_of <2099/9999/op/2> ;
    unscr:governs <2099/9999/op/2/a> , <2099/9999/op/2/b> .
}
