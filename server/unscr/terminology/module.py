"""The modules of the ontology, from the content folder: to the data it is one ontology, and files have no triples."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from unscr.ask import Labelled
from unscr.graph.ontology import modules
from unscr.model.page import headline
from unscr.resources import content

_OTHER = Labelled("", "Elsewhere", "其他")
_OTHER_PURPOSE = Labelled("", "terms that are in no module of this release", "不属于本版任何模块的术语")


@dataclass(frozen=True, slots=True)
class Module:
    """A module: its name, empty for what is in none; its title and what it is for."""

    name: str
    title: Labelled
    purpose: Labelled


@dataclass(frozen=True, slots=True)
class Modules:
    """The modules in their order, and in which of them a term (an IRI) is."""

    known: tuple[Module, ...]
    of: Mapping[str, str]


OTHER = Module("", _OTHER, _OTHER_PURPOSE)


@cache
def released_modules() -> Modules:
    """Return the modules of the installed release, which do not change while it runs; raises ContentError."""
    known, of = [], {}
    for each in modules(content("ontology")):
        (en, en_rest), (zh, zh_rest) = headline(each, "en"), headline(each, "zh")
        known.append(Module(each.name, Labelled("", en, zh), Labelled("", en_rest, zh_rest)))
        of.update({term.iri.value: each.name for term in each.terms})
    return Modules(tuple(known), of)
