# The source of an adoption is given as text.
# focus: event:adoption-8888
# path: dcterms:source
# component: NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX event: <https://w3id.org/unscr/id/event/>
DELETE WHERE {
  event:adoption-8888 dcterms:source ?record .
} ;
INSERT DATA {
  event:adoption-8888 dcterms:source "record 2" .
}
