"""What can be taken away: the whole, each graph, each text, and flat tables, with length and checksum where known."""

from collections.abc import Mapping
from dataclasses import dataclass

from unscr.answer import Engine, Reply
from unscr.ask import ask
from unscr.catalogue import Card, card
from unscr.dataset.sums import Served, Sum, Sums, file_key
from unscr.errors import NotFound
from unscr.exports.profile import EXPORTS, Profile
from unscr.graph.task import Task
from unscr.namespaces import graph_key
from unscr.protocol.media import EXTENSIONS

# What the ids of the queries of the tables begin with.
TABLE = "table-"
TABLES = ("norms", "deadlines", "citations", "actors", "systems", "provisions", "crosswalk")


@dataclass(frozen=True, slots=True)
class File:
    """A form in which something is given, and its sum where it is known."""

    extension: str
    sum: Sum | None


@dataclass(frozen=True, slots=True)
class Part:
    """A named graph: its key, how many statements it holds, under which licences, and its files if it has any."""

    key: str
    statements: int
    licenses: tuple[str, ...]
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a resolution in a language."""

    version: str
    symbol: str


@dataclass(frozen=True, slots=True)
class Downloads:
    """All of it."""

    digest: str
    statements: int
    files: tuple[File, ...]
    parts: tuple[Part, ...]
    tables: tuple[tuple[str, Card], ...]
    texts: tuple[Text, ...]
    exports: tuple[Profile, ...] = EXPORTS


def downloads(engine: Engine, sums: Sums) -> Downloads:
    """Return what there is; raises what ``Engine.run`` raises."""
    served = sums.now()
    about = served.about
    licenses = _licenses(engine)
    parts = (
        Part(graph_key(name), count, licenses.get(name, ()), _files(file_key(name), served) if file_key(name) else ())
        for name, count in about.counts.items()
    )
    texts = (Text(row["version"].value, row["symbol"].value) for row in ask(engine, "language-versions"))
    return Downloads(
        about.digest,
        about.default,
        _files(None, served),
        tuple(parts),
        tuple((name, card(TABLE + name)) for name in TABLES),
        tuple(texts),
    )


def table(name: str, engine: Engine) -> Reply:
    """Return a flat table as CSV; raise NotFound for one that there is not, and what ``Engine.run`` raises."""
    if name not in TABLES:
        raise NotFound(
            f"There is no table '{name}'; there are {', '.join(TABLES)}.",
            f"没有表“{name}”；现有：{'、'.join(TABLES)}。",
        )
    given = engine.run(Task("text/csv", card(TABLE + name).text))
    return Reply(given.media_type, given.length, given.file, given.digest)


def _files(key: str | None, served: Served) -> tuple[File, ...]:
    return tuple(File(each, served.of(key, each)) for each in EXTENSIONS)


def _licenses(engine: Engine) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in ask(engine, "graph-rights"):
        name = row["graph"].value
        found[name] = (*found.get(name, ()), row["license"].value)
    return found
