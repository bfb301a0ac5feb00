# An operative paragraph is not said to be a provision.
# focus: <stray>
# path: rdf:type
# component: HasValueConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2097/7777> eli:has_part <stray> .
  <stray> a unscr:OperativeParagraph , eli:LegalResourceSubdivision ;
    rdfs:label "provision"@en , "条款"@zh ;
    eli:is_part_of <2097/7777> ;
    eli:number "5" ;
    unscr:aknEId "para_5" ;
    unscr:ordinal 5 .
}
