# The checksum is not a plain string.
# focus: file:one
# path: unscr:sha256
# component: DatatypeConstraintComponent
PREFIX file: <https://w3id.org/unscr/id/file/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE WHERE {
  file:one unscr:sha256 ?hash .
} ;
INSERT DATA {
  file:one unscr:sha256 "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"^^xsd:token .
}
