"""Text -> graph: dossiers (text and judgement), quads, files; all written or none.

The flow reads from top to bottom in ``build``; the same inputs give the same bytes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from unscr import folder
from unscr.dossier import Dossier, curated_input, dossier, read
from unscr.graph.turtle import turtle
from unscr.terms import Iri
from unscr.text import network, record
from unscr.text.curated import Bilingual
from unscr.text.source import sources
from unscr.text.statements import cited
from unscr.text.statements.actors import actors
from unscr.text.statements.acts import acts
from unscr.text.statements.citations import citations
from unscr.text.statements.document import document
from unscr.text.statements.provenance import Origin, provenance
from unscr.text.statements.remarks import remarks
from unscr.text.statements.texts import language_version, texts
from unscr.text.statements.writing import Page

# How a file that this module wrote begins; only such files are ever replaced.
MARK = b"# Graph "


@dataclass(frozen=True)
class Built:
    """A finished graph with what the provenance says of it."""

    page: Page
    origin: Origin


def build(data: Path, into: Path) -> tuple[str, ...]:
    """Write ``<into>/<key>.ttl`` for every graph made from ``<data>/source`` and ``<data>/curated``; return the keys.

    Raises SourceError, JudgementError, NotModelled, ContentError or FolderError and then leaves ``into`` as it was.
    """
    dossiers = [dossier(data, each) for each in sources(read(data / "source" / "sources.toml").decode())]
    loaded = {each.record.number: each.record.year for each in dossiers}
    stubs = network.stubs(read(data / "curated" / "resolutions.toml").decode(), "resolutions.toml")
    years = {**{number: row.year for number, row in stubs.items()}, **loaded}
    built = [_actors(data), _stubs(data, [row for row in stubs.values() if row.number not in loaded])]
    built.append(_network(data, years))
    for each in dossiers:
        built += _resolution(each, years)
    built.append(Built(provenance(each.origin for each in built), Origin("prov", Bilingual("", ""), ())))
    files = {f"{each.page.key}.ttl": turtle(_comment(each.page.key), each.page) for each in built}
    folder.replace(into, files, MARK)
    return tuple(each.page.key for each in built)


def _resolution(known: Dossier, years: Mapping[int, int]) -> Iterator[Built]:
    """Yield the graphs of one resolution; the annotations come last, since the others add to them."""
    number, source = known.record.number, known.source
    notes = Page(f"anno/{number}")
    remarks(notes, known.places, known.text, known.anomalies, known.record, source)
    versions = (language_version(known.record, source),)
    structure = document(known.places, known.record, versions)
    yield _built(structure, "structure", "结构", known, "record")
    words = texts(known.tree, known.places, known.record, source)
    yield _built(words, "Chinese text", "中文文本", known, official_text=True)
    spoken = acts(known.places, known.acts, known.record, source, notes)
    yield _built(spoken, "speech acts", "言语行为", known, "acts")
    mentions = citations(known.places, known.citations, years, known.record, source, notes)
    yield _built(mentions, "citations", "引用", known, "citations")
    yield _built(notes, "annotations of the text", "文本标注", known, "remarks", "acts", "citations")


def _built(page: Page, en: str, zh: str, known: Dossier, *curated: str, official_text: bool = False) -> Built:
    number = known.record.number
    label = Bilingual(f"{en} of resolution {number}", f"第{number}号决议的{zh}")
    return Built(page, Origin(page.key, label, known.made_of(*curated), official_text))


def _actors(data: Path) -> Built:
    path = data / "curated" / "actors.toml"
    page = actors(record.names(read(path).decode(), "actors.toml"))
    return Built(page, Origin(page.key, Bilingual("actors", "行为体"), (curated_input(path, "actors.toml"),)))


def _stubs(data: Path, rows: list[network.Stub]) -> Built:
    page = cited.stubs(rows)
    label = Bilingual("resolutions that are only cited", "仅被引用的决议")
    path = data / "curated" / "resolutions.toml"
    return Built(page, Origin(page.key, label, (curated_input(path, "resolutions.toml"),)))


def _network(data: Path, years: Mapping[int, int]) -> Built:
    path = data / "curated" / "network.toml"
    rows = network.network(read(path).decode(), "network.toml", years)
    page = cited.network(rows, years)
    label = Bilingual("citations among resolutions", "决议之间的引用")
    origins = tuple(Iri(each.source) for each in rows)
    return Built(page, Origin(page.key, label, (curated_input(path, "network.toml"),), sources=origins))


def _comment(key: str) -> str:
    return f"{MARK.decode().removeprefix('# ')}{key}, written by 'unscr build': change its sources, not this file."
