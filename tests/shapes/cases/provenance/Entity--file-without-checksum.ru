# A file has no checksum.
# focus: file:one
# component: OrConstraintComponent
PREFIX file: <https://w3id.org/unscr/id/file/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  file:one unscr:sha256 ?hash .
}
