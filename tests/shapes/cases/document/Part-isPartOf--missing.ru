# A provision is part of nothing.
# focus: <stray>
# path: eli:is_part_of
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <stray> a unscr:OperativeParagraph , unscr:Provision , eli:LegalResourceSubdivision ;
    rdfs:label "provision"@en , "条款"@zh ;
    eli:number "5" ;
    unscr:aknEId "para_5" ;
    unscr:ordinal 5 .
}
