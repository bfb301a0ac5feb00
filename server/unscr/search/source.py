"""What is searched, read from the data that is served: thing after thing, in pages, so that few are held at a time."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from unscr.answer import Engine
from unscr.ask import Row, ask, text_of
from unscr.errors import ResultTooLarge
from unscr.graph.task import Task
from unscr.namespaces import ELI, PREFIXES, RDF, RDFS, UNSCR
from unscr.protocol.binding import can_be_asked
from unscr.protocol.media import OFFERS
from unscr.protocol.solutions import solutions
from unscr.search.kind import KINDS, Kind
from unscr.terms import Iri, Literal

# How many are listed, and how many are asked about, at a time; fewer where an answer would be larger than may be sent.
_LISTED, _TOLD = 20_000, 500
_SKOS = PREFIXES["skos"]
# What a thing is called, in the order of preference; then what else it is found by.
_LABELS = (_SKOS + "prefLabel", RDFS + "label")
_NAMES = (*_LABELS, ELI + "id_local", ELI + "title", _SKOS + "altLabel")
_TEXTS = (RDF + "value", UNSCR + "summary", UNSCR + "object", UNSCR + "deliverable")
_NUMBER = ELI + "number"
# A paragraph is also called by its place: OP13(e), PP20.
_PLACE = re.compile(r"/((?:op|pp)(?:/[^/]+)+)\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """Words in a language, empty where none is said."""

    language: str
    words: str


@dataclass(slots=True)
class Entry:
    """A thing that can be found: its names, the preferred ones first, and its texts."""

    iri: str
    kind: Kind
    names: list[Line] = field(default_factory=list)
    texts: list[Line] = field(default_factory=list)
    # What leads to it as a name does, without being one.
    keys: list[str] = field(default_factory=list)
    labels: int = 0
    number: str = ""

    def label(self, language: str) -> str:
        """Return what it is called in a language, else in another, else its IRI."""
        labels = self.names[: self.labels]
        spoken = [each for each in labels if each.language.lower().partition("-")[0] == language]
        return next((each.words for each in (*spoken, *labels)), self.iri)


def entries(engine: Engine, is_known: Callable[[str], bool]) -> Iterator[Entry]:
    """Yield what can be found, each thing as the first kind that it is of; raises what ``Engine.run`` raises.

    ``is_known`` tells of an IRI whether its entry has been yielded before.
    """
    for kind in KINDS:
        for page in _listed(engine, kind):
            for start in range(0, len(page), _TOLD):
                new = [each for each in page[start : start + _TOLD] if not is_known(each.value)]
                yield from _entries(engine, kind, new)


def _listed(engine: Engine, kind: Kind) -> Iterator[list[Iri]]:
    """Yield the things of a kind by their IRIs: all at once where that is not too large an answer, else in pages."""
    try:
        found = {row["thing"] for row in ask(engine, "search-every", belongs=map(Iri, kind.classes))}
    except ResultTooLarge:
        yield from _paged(engine, kind)
    else:
        named = (each.value for each in found if isinstance(each, Iri) and can_be_asked(each.value))
        yield list(map(Iri, sorted(named)))


def _paged(engine: Engine, kind: Kind) -> Iterator[list[Iri]]:
    after, most = "", _LISTED
    while True:
        text = text_of("search-things", belongs=map(Iri, kind.classes), after=[Literal(after)])
        try:
            with engine.run(Task(OFFERS["SELECT"][0], f"{text}LIMIT {most}\n")).file as file:
                found = [row["thing"] for row in solutions(file.read())]
        except ResultTooLarge:
            if most == 1:
                raise
            most //= 2
            continue
        yield [each for each in found if isinstance(each, Iri) and can_be_asked(each.value)]
        if len(found) < most:
            return
        after = found[-1].value


def _entries(engine: Engine, kind: Kind, things: Sequence[Iri]) -> Iterator[Entry]:
    found = {each.value: Entry(each.value, kind) for each in things}
    rows = _told(engine, "search-names", things)
    if kind.has_text:
        rows += _told(engine, "search-texts", things)
    said: dict[str, list[tuple[str, Line]]] = {each: [] for each in found}
    for row in rows:
        words = row.get("words")
        if isinstance(words, Literal) and words.value.strip():
            said[row["thing"].value].append((row["property"].value, Line(words.language, words.value)))
    for iri, entry in found.items():
        _fill(entry, said[iri])
        if entry.names or entry.texts:
            yield entry


def _told(engine: Engine, query: str, things: Sequence[Iri]) -> list[Row]:
    """Return the rows about these things, asked in parts where they are too many for one answer."""
    if not things:
        return []
    try:
        return ask(engine, query, thing=things)
    except ResultTooLarge:
        if len(things) == 1:
            raise
        half = len(things) // 2
        return _told(engine, query, things[:half]) + _told(engine, query, things[half:])


def _fill(entry: Entry, said: list[tuple[str, Line]]) -> None:
    of = {name: [line for each, line in said if each == name] for name in (*_NAMES, *_TEXTS, _NUMBER)}
    labels = dict.fromkeys(line for name in _LABELS for line in of[name])
    entry.labels = len(labels)
    entry.names = list(dict.fromkeys([*labels, *(line for name in _NAMES for line in of[name])]))
    entry.texts = list(dict.fromkeys(line for name in _TEXTS for line in of[name]))
    if entry.kind.name == "resolution" and of[_NUMBER]:
        entry.number = of[_NUMBER][0].words
        entry.keys.append(entry.number)
    if place := _PLACE.search(entry.iri):
        entry.keys.append(place[1])
