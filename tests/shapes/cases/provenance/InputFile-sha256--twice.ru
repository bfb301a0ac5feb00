# A file has two checksums.
# focus: file:one
# path: unscr:sha256
# component: MaxCountConstraintComponent
PREFIX file: <https://w3id.org/unscr/id/file/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
INSERT DATA {
  file:one unscr:sha256 "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3" .
}
