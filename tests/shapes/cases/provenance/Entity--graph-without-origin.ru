# A graph is derived from nothing.
# focus: graph:stray
# component: OrConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX graph: <https://w3id.org/unscr/graph/>
PREFIX prov: <http://www.w3.org/ns/prov#>
INSERT DATA {
  graph:stray a prov:Entity ;
    dcterms:license <https://creativecommons.org/licenses/by/4.0/> .
}
