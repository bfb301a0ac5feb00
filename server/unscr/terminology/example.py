"""An example of each term: the first statement of the data that uses it, in the order of names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, Row, ask, labels
from unscr.terms import Iri, Literal, Term
from unscr.thing.facts import path_of

# Finding the first reads every use of every term: with more statements than these there are no examples.
MOST = 1_000_000
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Example:
    """A thing that is of a class, or has a property with a value; ``datatype`` is that of a literal.

    ``languages`` are those of the value for readers of English and of Chinese, empty where it has none.
    """

    thing: Labelled
    value: Labelled | None
    datatype: str
    languages: tuple[str, str]


def examples(engine: Engine, graph: Iri) -> Mapping[str, Example]:
    """Return an example for each term of a graph that the data use, by its IRI; raises as ``Engine.run``."""
    if sum(engine.about().counts.values()) > MOST:
        return {}
    classes = ask(engine, "first-of-class", graph=[graph])
    properties: dict[str, list[Row]] = {}
    for row in ask(engine, "first-with-property", graph=[graph]):
        properties.setdefault(row["term"].value, []).append(row)
    things = {row["first"].value for row in classes if "first" in row}
    things |= {rows[0]["first"].value for rows in properties.values()}
    things |= {row["value"].value for rows in properties.values() for row in rows[:1] if isinstance(row["value"], Iri)}
    called = {each: _short(name, each) for each, name in labels(engine, things).items()}
    found = {
        row["term"].value: Example(called[row["first"].value], None, "", ("", "")) for row in classes if "first" in row
    }
    for term, rows in properties.items():
        values = [row["value"] for row in rows]
        value, languages = _value(values, called)
        found[term] = Example(called[rows[0]["first"].value], value, _datatype(values[0]), languages)
    return found


def _value(values: Sequence[Term], called: Mapping[str, Labelled]) -> tuple[Labelled, tuple[str, str]]:
    first = values[0]
    if isinstance(first, Iri):
        return called.get(first.value) or Labelled("", first.value, first.value), ("", "")
    texts: dict[str, str] = {}
    for each in values:
        if isinstance(each, Literal):
            texts.setdefault(each.language, each.value)
    en, zh = (each if each in texts else first.language for each in ("en", "zh"))
    return _short(Labelled("", texts[en], texts[zh]), ""), (en, zh)


def _datatype(value: Term) -> str:
    return value.datatype if isinstance(value, Literal) else ""


def _short(name: Labelled, thing: str) -> Labelled:
    en, zh = (path_of(each) if each == thing else each for each in (name.en, name.zh))
    en, zh = (each if len(each) <= _LONGEST else each[:_LONGEST].rstrip() + "…" for each in (en, zh))
    return Labelled(name.iri, en, zh)
