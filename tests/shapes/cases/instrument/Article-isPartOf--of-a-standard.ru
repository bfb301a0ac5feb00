# An article is part of a standard.
# focus: instrument:treaty-2
# path: eli:is_part_of
# component: ClassConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
DELETE DATA {
  instrument:treaty eli:has_part instrument:treaty-2 .
  instrument:treaty-2 eli:is_part_of instrument:treaty .
} ;
INSERT DATA {
  instrument:standard eli:has_part instrument:treaty-2 .
  instrument:treaty-2 eli:is_part_of instrument:standard .
}
