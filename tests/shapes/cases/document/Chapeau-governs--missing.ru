# A chapeau stands in a paragraph without subparagraphs and governs none.
# focus: <2098/8888/op/1/chapeau>
# path: unscr:governs
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2098/8888/op/1> eli:has_part <2098/8888/op/1/chapeau> .
  <2098/8888/op/1/chapeau> a unscr:Chapeau , eli:LegalResourceSubdivision ;
    rdfs:label "chapeau"@en , "起首部分"@zh ;
    eli:is_part_of <2098/8888/op/1> .
}
