# The ordinal of an article is not its number.
# focus: instrument:treaty-2
# path: unscr:ordinal
# component: SPARQLConstraintComponent
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE WHERE {
  instrument:treaty-2 unscr:ordinal ?given .
} ;
INSERT DATA {
  instrument:treaty-2 unscr:ordinal 3 .
}
