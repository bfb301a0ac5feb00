# A recommendation is part of a treaty.
# focus: instrument:standard-5
# path: eli:is_part_of
# component: ClassConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
DELETE DATA {
  instrument:standard eli:has_part instrument:standard-5 .
  instrument:standard-5 eli:is_part_of instrument:standard .
} ;
INSERT DATA {
  instrument:treaty eli:has_part instrument:standard-5 .
  instrument:standard-5 eli:is_part_of instrument:treaty .
}
