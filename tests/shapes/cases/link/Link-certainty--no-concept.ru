# The certainty of a link is a treaty.
# focus: link:thesaurus-seed
# path: unscr:certainty
# component: ClassConstraintComponent
PREFIX certainty: <https://w3id.org/unscr/vocab/certainty/>
PREFIX instrument: <https://w3id.org/unscr/id/instrument/>
PREFIX link: <https://w3id.org/unscr/id/link/>
PREFIX unscr: <https://w3id.org/unscr/ontology#>
DELETE DATA {
  link:thesaurus-seed unscr:certainty certainty:sure .
} ;
INSERT DATA {
  link:thesaurus-seed unscr:certainty instrument:treaty .
}
