# A provision is part of two resolutions.
# focus: <stray>
# path: eli:is_part_of
# component: MaxCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2096/6666> a unscr:Resolution , unscr:Instrument , eli:LegalResource ;
    rdfs:label "resolution 6666 (2096)"@en , "第6666(2096)号决议"@zh ;
    eli:id_local "S/RES/6666(2096)" ;
    eli:number "6666" .
  <2097/7777> eli:has_part <stray> .
  <2096/6666> eli:has_part <stray> .
  <stray> a unscr:OperativeParagraph , unscr:Provision , eli:LegalResourceSubdivision ;
    rdfs:label "provision"@en , "条款"@zh ;
    eli:is_part_of <2097/7777> , <2096/6666> ;
    eli:number "5" ;
    unscr:aknEId "para_5" ;
    unscr:ordinal 5 .
}
