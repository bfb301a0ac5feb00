# The checksum is in upper case.
# focus: file:one
# path: unscr:sha256
# component: PatternConstraintComponent
PREFIX file: <https://w3id.org/unscr/id/file/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  file:one unscr:sha256 ?hash .
} ;
INSERT DATA {
  file:one unscr:sha256 "7692C3AD3540BB803C020B3AEE66CD8887123234EA0C6E7143C0ADD73FF431ED" .
}
