"""A description as people read it: name, kinds, facts by property, and what points at the thing by property.

Made of the same statements as every other form of the document.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, labels
from unscr.graph.encode import Statement
from unscr.graph.turtle import natural
from unscr.namespaces import BASE, UNSCR, iri
from unscr.terms import XSD, Iri, Literal, Term
from unscr.thing.describe import Description
from unscr.thing.foreign import foreign
from unscr.thing.nameless import nameless

LANGUAGES = ("en", "zh")
_TYPE = iri("rdf:type")
# The first that there is is the name of a thing.
_NAMES = ("skos:prefLabel", "rdfs:label", "dcterms:title", "eli:title", "skosxl:literalForm", "oa:exact", "rdf:value")
_NAMING = tuple(iri(each) for each in _NAMES)
# Words that a thing holds name it only where it cannot be called by what they are the words of.
_HELD = frozenset(_NAMING[-2:])
# What is read first; the others follow by their names.
_FIRST = (
    *("skos:definition", "unscr:summary", "dcterms:description", "rdf:value", "oa:exact", "unscr:statedIn"),
    *("unscr:bearer", "unscr:bearerUnspecified", "unscr:action", "unscr:object", "unscr:force", "unscr:dueDate"),
)
_RANK = {iri(name): place for place, name in enumerate(_FIRST)}
_LONGEST_NAME = 300
_BOOLEAN = XSD + "boolean"
_TRUTH = {"true": ("yes", "是"), "1": ("yes", "是"), "false": ("no", "否"), "0": ("no", "否")}


@dataclass(frozen=True, slots=True)
class Value:
    """One value: a thing with what it is called, or the text of a literal in its language or of its datatype."""

    iri: str
    en: str
    zh: str
    language: str = ""
    datatype: str = ""

    def say(self, language: str) -> str:
        """Return the text in ``zh`` or, for any other language, in English; that of a literal is the same."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Group:
    """The values of a thing under one property, or the things that point at it with that property."""

    property: Labelled
    values: tuple[Value, ...]

    def shown(self, language: str) -> tuple[Value, ...]:
        """Return the values for a reader: of what is said in both languages of ours, that in the reader's."""
        if not any(each.language == language for each in self.values):
            return self.values
        others = set(LANGUAGES) - {language}
        return tuple(each for each in self.values if each.language not in others)


@dataclass(frozen=True, slots=True)
class Facts:
    """A thing as it is shown."""

    name: Labelled
    named: bool
    kinds: tuple[Labelled, ...]
    groups: tuple[Group, ...]
    pointing: tuple[Group, ...]

    def is_a(self, kind: str) -> bool:
        """Tell whether the thing is of a class, a prefixed name."""
        return any(each.iri == iri(kind).value for each in self.kinds)


def facts(engine: Engine, description: Description) -> Facts:
    """Return a description as it is shown; the names of properties are asked for, and what ``Engine.run`` raises."""
    said = (*description.own, *description.naming)
    called_so = {each[0].value for each in said if each[1] in _NAMING and each[1] not in _HELD}
    others = (*(each[2] for each in description.own), *(each[0] for each in description.pointing), description.thing)
    unnamed = {each.value for each in others if isinstance(each, Iri)} - called_so
    names = {**_names(said), **nameless(engine, unnamed)}
    properties = {each[1].value for each in (*description.own, *description.pointing)}
    # A text in the place of a class is a fact as every other.
    types = {each[2] for each in description.own if each[1] == _TYPE and isinstance(each[2], Iri)}
    called = _called(engine, properties | {each.value for each in types})
    thing = description.thing
    kinds = tuple(sorted((called[each.value] for each in types), key=_by_name))
    rest = [each for each in description.own if each[1] != _TYPE or each[2] not in types]
    found = names.get(thing.value)
    name = _short(found) if found else _unnamed(thing.value, kinds)
    return Facts(
        name,
        found is not None,
        kinds,
        _groups(rest, 2, names, called),
        _groups(description.pointing, 0, names, called),
    )


def path_of(thing: str) -> str:
    """Return what a thing is called that has no name: its path below the base, or its IRI."""
    return thing.removeprefix(BASE)


def _names(statements: Iterable[Statement]) -> Mapping[str, Labelled]:
    """Return what things are called by the first naming property of each; one language stands in for the other."""
    best: dict[str, tuple[int, dict[str, str]]] = {}
    for subject, predicate, value in statements:
        if predicate not in _NAMING or not isinstance(value, Literal):
            continue
        rank = _NAMING.index(predicate)
        if subject.value not in best or rank < best[subject.value][0]:
            best[subject.value] = (rank, {})
        if rank == best[subject.value][0]:
            best[subject.value][1].setdefault(value.language, value.value)
    return {thing: _labelled(thing, texts) for thing, (_, texts) in best.items()}


def _labelled(thing: str, texts: Mapping[str, str]) -> Labelled:
    anyone = next(iter(texts.values()))
    en, zh = (texts.get(each) or texts.get("", anyone) for each in LANGUAGES)
    return Labelled(thing, en, zh)


def _called(engine: Engine, terms: set[str]) -> Mapping[str, Labelled]:
    ours = labels(engine, (each for each in terms if each.startswith(UNSCR)))
    return {**ours, **{each: foreign(each) for each in terms - ours.keys()}}


def _groups(
    statements: Iterable[Statement], end: int, names: Mapping[str, Labelled], called: Mapping[str, Labelled]
) -> tuple[Group, ...]:
    """Return the statements by property; ``end`` is where the other thing stands in them."""
    found: dict[Iri, list[Term]] = {}
    for each in statements:
        found.setdefault(each[1], []).append(each[end])
    ordered = sorted(found, key=lambda each: (_RANK.get(each, len(_RANK)), *_by_name(called[each.value])))
    return tuple(
        Group(called[each.value], tuple(_value(value, names) for value in sorted(found[each], key=_in_order)))
        for each in ordered
    )


def _value(term: Term, names: Mapping[str, Labelled]) -> Value:
    if isinstance(term, Literal):
        en, zh = _TRUTH.get(term.value, (term.value,) * 2) if term.datatype == _BOOLEAN else (term.value,) * 2
        return Value("", en, zh, term.language, "" if term.language else term.datatype)
    name = names.get(term.value) or (_pathed(term.value) if term.value.startswith(BASE) else foreign(term.value))
    return Value(term.value, name.en, name.zh)


def _pathed(thing: str) -> Labelled:
    return Labelled(thing, path_of(thing), path_of(thing))


def _unnamed(thing: str, kinds: tuple[Labelled, ...]) -> Labelled:
    if not kinds:
        return _pathed(thing)
    path = path_of(thing)
    return Labelled(thing, f"{kinds[0].en}: {path}", f"{kinds[0].zh}：{path}")


def _short(name: Labelled) -> Labelled:
    en, zh = (each if len(each) <= _LONGEST_NAME else each[:_LONGEST_NAME] + "…" for each in (name.en, name.zh))
    return Labelled(name.iri, en, zh)


def _in_order(term: Term) -> tuple[bool, str, list[tuple[int, int, str]]]:
    return isinstance(term, Literal), term.language if isinstance(term, Literal) else "", natural(term.value[:200])


def _by_name(term: Labelled) -> tuple[str, str]:
    return term.en.casefold(), term.iri
