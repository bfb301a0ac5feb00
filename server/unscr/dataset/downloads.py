"""What can be taken away: the whole, each graph, each text, and flat tables, with length and checksum where known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from unscr.answer import Engine, Reply
from unscr.catalogue import Card, card
from unscr.dataset.statistics import MOST, layers
from unscr.dataset.sums import Served, Sum, Sums, file_key
from unscr.errors import NotFound, RequestError
from unscr.exports.profile import EXPORTS, Profile
from unscr.graph.task import Task
from unscr.namespaces import graph_key, iri
from unscr.protocol.binding import bind, headed
from unscr.protocol.media import EXTENSIONS
from unscr.terms import Iri
from unscr.thing.describe import is_known
from unscr.whole import Whole

# So many rows stand on a page of graphs or texts; texts are shown by this name in the place of a layer.
ROWS = 100
TEXTS = "texts"
# What the ids of the queries of the tables begin with.
TABLE = "table-"
TABLES = ("norms", "deadlines", "citations", "actors", "systems", "provisions", "crosswalk")
# The tables that can be of some resolutions alone, and the part of a resolution that each of their rows is about.
OF_RESOLUTIONS: Mapping[str, str] = {
    "norms": "provision",
    "deadlines": "provision",
    "citations": "citing",
    "provisions": "provision",
    "crosswalk": "provision",
}
_WITHIN = f"VALUES ?resolution {{ }} ?%s <{iri('eli:is_part_of').value}>+ ?resolution ."


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
    # Where graphs are many: the layers, with how many graphs and statements each has.
    layers: tuple[tuple[str, int, int], ...] = ()
    versions: int = 0
    layer: str = ""
    page: int = 1
    pages: int = 1


def downloads(whole: Whole, sums: Sums, layer: str = "", page: int = 1) -> Downloads:
    """Return what there is, of one layer of graphs where one is named, or of the texts by the name ``TEXTS``.

    Many graphs are shown by layers, and those of one a page at a time. Raises NotFound for a page or layer that there
    is not, and what ``Engine.run`` raises.
    """
    served = sums.now()
    about = served.about
    kinds = layers(about.counts)
    versions = whole.ask("language-versions")
    names = [each for each in about.counts if graph_key(each).partition("/")[0] == layer] if layer else []
    if not layer and len(about.counts) <= MOST:
        names = list(about.counts)
    several = versions if layer == TEXTS or (not layer and len(versions) <= MOST) else ()
    pages = max(1, -(-max(len(names) if layer else 0, len(several) if layer else 0) // ROWS))
    if page > pages or (layer and layer != TEXTS and layer not in kinds):
        raise NotFound(
            f"There is no page {page} of '{layer}'; there are {pages}, and these layers: {', '.join(kinds)}.",
            f"没有“{layer}”的第{page}页；共{pages}页，现有各层：{'、'.join(kinds)}。",
        )
    shown = slice((page - 1) * ROWS, page * ROWS) if layer else slice(None)
    licenses = _licenses(whole) if names else {}
    parts = (
        Part(
            graph_key(name),
            about.counts[name],
            licenses.get(name, ()),
            _files(file_key(name), served) if file_key(name) else (),
        )
        for name in names[shown]
    )
    texts = (Text(row["version"].value, row["symbol"].value) for row in several[shown])
    return Downloads(
        about.digest,
        about.default,
        _files(None, served),
        tuple(parts),
        tuple((name, card(TABLE + name)) for name in TABLES),
        tuple(texts),
        layers=tuple((name, *counted) for name, counted in kinds.items()) if len(about.counts) > MOST else (),
        versions=len(versions),
        layer=layer,
        page=page,
        pages=pages,
    )


def table(name: str, engine: Engine, resolutions: Sequence[Iri] = ()) -> Reply:
    """Return a flat table as CSV: of these resolutions, or of everything where none is named.

    Raises NotFound for a table or a resolution that there is not, RequestError for one that is always of everything,
    and what ``Engine.run`` raises.
    """
    if name not in TABLES:
        raise NotFound(
            f"There is no table '{name}'; there are {', '.join(TABLES)}.",
            f"没有表“{name}”；现有：{'、'.join(TABLES)}。",
        )
    text = card(TABLE + name).text
    if resolutions:
        # What is named twice would give each row twice.
        named = tuple(dict.fromkeys(resolutions))
        text = headed(text, bind(_within(name, engine, named), "resolution", named))
    given = engine.run(Task("text/csv", text))
    return Reply(given.media_type, given.length, given.file, given.digest)


def _within(name: str, engine: Engine, resolutions: Sequence[Iri]) -> str:
    """Return the pattern that a table of some resolutions begins with."""
    if name not in OF_RESOLUTIONS:
        raise RequestError(
            f"The table '{name}' is of everything there is; of some resolutions there are {', '.join(OF_RESOLUTIONS)}.",
            f"表“{name}”涵盖全部数据；可限于某些决议的表有：{'、'.join(OF_RESOLUTIONS)}。",
        )
    for each in resolutions:
        if not is_known(engine, each):
            raise NotFound(f"Nothing is known of <{each.value}>.", f"没有关于 <{each.value}> 的数据。")
    return _WITHIN % OF_RESOLUTIONS[name]


def _files(key: str | None, served: Served) -> tuple[File, ...]:
    return tuple(File(each, served.of(key, each)) for each in EXTENSIONS)


def _licenses(whole: Whole) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in whole.ask("graph-rights"):
        name = row["graph"].value
        found[name] = (*found.get(name, ()), row["license"].value)
    return found
