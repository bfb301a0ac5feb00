# A resolution with a language version has no paragraph.
# focus: <2098/8888>
# path: eli:has_part
# component: MinCountConstraintComponent
BASE <https://w3id.org/unscr/eli/un/sc/res/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE {
  <2098/8888> eli:has_part ?paragraph .
} ;
DELETE WHERE {
  <2098/8888/op/1> ?property ?value .
} ;
DELETE WHERE {
  ?text eli:realizes <2098/8888/op/1> ;
    ?property ?value .
}
