"""What the pages ask of the data: a query of ``queries/app`` with values -> its rows.

It is answered where every query is, under the same limits, by whatever engine serves.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from unscr.answer import Engine
from unscr.catalogue import card
from unscr.graph.task import Task
from unscr.protocol.binding import bind, can_be_asked
from unscr.protocol.media import OFFERS
from unscr.protocol.order import ordered, without
from unscr.protocol.solutions import Row, solutions
from unscr.terms import Iri, Literal, Term

__all__ = ["Labelled", "Row", "ask", "labels", "text_of"]


@dataclass(frozen=True, slots=True, order=True)
class Labelled:
    """A thing and what it is called in English and in Chinese; what has no name is called by its IRI."""

    iri: str
    en: str
    zh: str

    def say(self, language: str) -> str:
        """Return its name in ``zh`` or, for any other language, in English."""
        return self.zh if language == "zh" else self.en


def ask(engine: Engine, query: str, seconds: float | None = None, /, **values: Iterable[Term]) -> list[Row]:
    """Return the rows of the query ``queries/app/<query>.rq``, with values in the place of its examples, in its order.

    ``seconds`` may lower the time limit. Raises NotFound where there is no such query, ValueError where it has no
    ``VALUES ?name { }`` for a value, and what ``Engine.run`` raises.
    """
    text, names = without(text_of(query, **values))
    with engine.run(Task(OFFERS["SELECT"][0], text), seconds).file as file:
        return ordered(solutions(file.read()), names)


def text_of(query: str, **values: Iterable[Term]) -> str:
    """Return the text of a query with values in the place of its examples; raises as ``ask`` does."""
    text = _card(query)
    for name, given in values.items():
        text = bind(text, name, given)
    return text


def labels(engine: Engine, things: Iterable[str]) -> Mapping[str, Labelled]:
    """Return what things are called, each by its IRI; raises what ``Engine.run`` raises.

    A blank node, and what else a query cannot hold as an IRI, cannot be asked for and is left out.
    """
    asked = sorted({each for each in things if can_be_asked(each)})
    found: dict[str, dict[str, str]] = {each: {} for each in asked}
    if asked:
        for row in ask(engine, "labels", thing=map(Iri, asked)):
            label = row["label"]
            if isinstance(label, Literal):
                found[row["thing"].value].setdefault(label.language, label.value)
    return {
        each: Labelled(each, _called(each, names, "en"), _called(each, names, "zh")) for each, names in found.items()
    }


def _called(thing: str, names: Mapping[str, str], language: str) -> str:
    """Return a name in the language, else in any, else the IRI."""
    return names.get(language) or next(iter(names.values()), thing)


@cache
def _card(query: str) -> str:
    return card(query).text
