"""The parts of the site that a reader is shown the way to: those that this service has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flask import Flask, request

from unscr.web.language import asked_language


@dataclass(frozen=True, slots=True)
class Part:
    """A page that others hang from, what it is called, and the first steps of the addresses that belong to it."""

    path: str
    en: str
    zh: str
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A part as one page shows it; ``current`` is what aria-current says of it: page, true or nothing."""

    address: str
    en: str
    zh: str
    current: str


PARTS = (
    Part("/", "Home", "首页"),
    Part("/resolutions", "Resolutions", "决议", ("/eli/",)),
    Part("/norms", "Obligations and calls", "义务与呼吁", ("/id/norm/",)),
    Part("/actors", "Actors", "行为体", ("/id/agent/",)),
    Part("/instruments", "Instruments", "文书", ("/id/instrument/",)),
    Part("/deadlines", "Deadlines", "期限", ("/id/time-limit/",)),
    Part("/systems", "Systems", "系统", ("/id/system/",)),
    Part("/sparql", "SPARQL", "SPARQL"),
    Part("/queries/", "Queries", "查询手册", ("/queries/",)),
    Part("/search", "Search", "搜索", ("/resolve",)),
    Part("/downloads", "Downloads", "下载", ("/dataset/", "/graph/")),
    Part("/ontology", "Ontology", "本体", ("/vocab/", "/ontology/", "/shapes")),
)


def offered(app: Flask) -> frozenset[str]:
    """Return the paths without parameters that the application answers to GET: asked once, when it is made."""
    return frozenset(rule.rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ()))


def place(path: str, there: Iterable[str]) -> str:
    """Return the address of a path of ours on this host, or nothing where this service does not have it.

    A language that this address asks for goes along: who chose one keeps it.
    """
    asked = asked_language(request)
    return f"{request.script_root}{path}{asked and f'?lang={asked}'}" if path in there else ""


def places(there: frozenset[str]) -> Iterator[Place]:
    """Yield the parts that this service has, the one that the request is for marked."""
    for part in PARTS:
        if address := place(part.path, there):
            yield Place(address, part.en, part.zh, _current(part))


def _current(part: Part) -> str:
    if request.path == part.path:
        return "page"
    return "true" if request.path.startswith(part.below) else ""
