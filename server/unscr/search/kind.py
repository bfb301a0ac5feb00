"""The kinds of things that are looked for, and which of them come first."""

from dataclasses import dataclass

from unscr.namespaces import BASE, PREFIXES, UNSCR

_SKOS, _OWL = PREFIXES["skos"], PREFIXES["owl"]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a thing is, for programs and for people, the classes or schemes that tell, and its tier among the hits."""

    name: str
    en: str
    zh: str
    tier: int
    classes: tuple[str, ...]
    has_text: bool = False

    def say(self, language: str) -> str:
        """Return its name in ``zh`` or, for any other language, in English."""
        return self.zh if language == "zh" else self.en


# Tiers: what is called exactly so is 0, a resolution that is named by its number 1.
PROVISION, NORM, TERM, REST = 2, 3, 4, 5
# A thing is of the first kind that it belongs to; of things with the same name the earlier kind comes first.
KINDS: tuple[Kind, ...] = (
    Kind("resolution", "resolution", "决议", TERM, (UNSCR + "Resolution",), has_text=True),
    Kind("provision", "provision", "条款", PROVISION, (UNSCR + "Provision",), has_text=True),
    Kind("actor", "actor", "行为体", TERM, (UNSCR + "Actor",)),
    Kind("instrument", "instrument", "文书", TERM, (UNSCR + "Instrument",)),
    Kind("system", "system", "系统", TERM, (UNSCR + "System",)),
    Kind("topic", "topic", "主题", TERM, (BASE + "vocab/topic",)),
    Kind("norm", "norm", "规范", NORM, (UNSCR + "Norm",)),
    Kind(
        "time-limit",
        "time limit",
        "时限",
        TERM,
        (UNSCR + "TimeLimit", UNSCR + "AvailabilityRequirement"),
    ),
    Kind(
        "term",
        "term of the ontology",
        "本体术语",
        TERM,
        (_OWL + "Class", _OWL + "ObjectProperty", _OWL + "DatatypeProperty", _OWL + "AnnotationProperty"),
    ),
    Kind("concept", "term of a vocabulary", "词表术语", TERM, (_SKOS + "Concept", _SKOS + "ConceptScheme")),
    Kind("act", "act", "言语行为", REST, (UNSCR + "SpeechAct",)),
    Kind("event", "event", "事件", REST, (UNSCR + "Meeting", UNSCR + "Adoption", UNSCR + "Vote")),
)
