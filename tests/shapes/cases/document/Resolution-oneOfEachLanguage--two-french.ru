# A resolution has two French language versions.
# focus: <2098/8888>
# path: eli:is_realized_by
# component: SPARQLConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX language: <http://publications.europa.eu/resource/authority/language/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  <2098/8888> eli:is_realized_by <2098/8888/fra-2> .
  <2098/8888/fra-2> a unscr:LanguageVersion , eli:LegalExpression ;
    rdfs:label "French text"@en , "法文文本"@zh ;
    eli:language language:FRA ;
    eli:realizes <2098/8888> ;
    eli:title "Résolution 8888 (2098)"@fr ;
    unscr:authentic true .
  <2098/8888/op/1> eli:is_realized_by <stray> .
  <stray> a unscr:ProvisionText , eli:LegalExpression ;
    eli:language language:FRA ;
    eli:realizes <2098/8888/op/1> ;
    rdf:value "Décide."@fr ;
    unscr:inLanguageVersion <2098/8888/fra-2> ;
    unscr:textHash "1f548cc1b67cc980d2e9931e30aaf05c9a6d79420ee5a2a9150a838a1f5ee53c" .
}
