"""Text -> graph: dossiers (text and judgement), quads, files; all written or none.

The flow reads from top to bottom in ``build``; the same inputs give the same bytes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from unscr import folder
from unscr.dossier import Dossier, curated_input, dossier
from unscr.graph.reason import inferred
from unscr.graph.turtle import turtle
from unscr.graph.vocabulary import concepts
from unscr.joined import link_graphs, target_links
from unscr.machine import machine_reading
from unscr.namespaces import PREFIXES
from unscr.resources import read
from unscr.terms import Iri
from unscr.text import named, network
from unscr.text.curated import Bilingual
from unscr.text.named import Actor, Instrument, Named, System
from unscr.text.register import Register
from unscr.text.source import sources
from unscr.text.statements import cited
from unscr.text.statements import named as naming
from unscr.text.statements.acts import acts
from unscr.text.statements.citations import citations
from unscr.text.statements.divergences import divergences
from unscr.text.statements.document import document
from unscr.text.statements.evidence import Evidence
from unscr.text.statements.force import forces
from unscr.text.statements.limits import limits
from unscr.text.statements.membership import memberships
from unscr.text.statements.mentions import mentions
from unscr.text.statements.norms import norms
from unscr.text.statements.provenance import InputFile, Origin, provenance
from unscr.text.statements.remarks import remarks
from unscr.text.statements.texts import language_version, texts
from unscr.text.statements.writing import Page
from unscr.text.unused import all_named
from unscr.text.withdrawn import check_unused
from unscr.tombstones import tombstones

# How a file that this module wrote begins; only such files are ever replaced.
MARK = b"# Graph "


@dataclass(frozen=True)
class Built:
    """A finished graph with what the provenance says of it."""

    page: Page
    origin: Origin


@dataclass(frozen=True)
class Tables:
    """The curated tables that all resolutions share."""

    actors: Mapping[str, Actor]
    instruments: Mapping[str, Instrument]
    systems: Mapping[str, System]
    stubs: Mapping[int, network.Stub]

    def named(self) -> Mapping[str, Mapping[str, Named]]:
        """Return what has a name, by the prefix of its IRI and its key."""
        return {
            "agent": {key: row.named for key, row in self.actors.items()},
            "instrument": {key: row.named for key, row in self.instruments.items()},
            "system": {key: row.named for key, row in self.systems.items()},
        }


def build(data: Path, ontology: Path, into: Path) -> tuple[str, ...]:
    """Write ``<into>/<key>.ttl`` for every graph made from ``<data>``: its sources, curated tables and links.

    What follows from them by the ontology's definitions is a graph of its own. Returns the keys of the graphs.

    Raises SourceError, JudgementError, NotModelled, ContentError or FolderError and then leaves ``into`` as it was.
    """
    dossiers = [dossier(data, each) for each in sources(read(data / "source" / "sources.toml").decode())]
    tables = _tables(data / "curated")
    register = _register(tables, dossiers, concepts(data / "vocabulary"))
    built = [*_shared(data / "curated", tables, register, dossiers)]
    for each in dossiers:
        built += _resolution(each, tables, register)
    joined = [Built(page, origin) for page, origin in link_graphs(data, tables.named(), register)]
    names = {name for each in dossiers for name in each.names()}
    names |= {name for each in target_links(data) for name in each.names()}
    all_named(tables.actors, tables.instruments, tables.systems, names)
    built.append(_inferred(built, ontology))
    # What is elsewhere belongs to no class of ours: links are not reasoned over.
    built += joined
    pages = [*(each.page for each in built), provenance(each.origin for each in built)]
    _check_withdrawn(data, pages)
    folder.replace(into, {f"{page.key}.ttl": turtle(_comment(page.key), page) for page in pages}, MARK)
    return tuple(page.key for page in pages)


def _check_withdrawn(data: Path, pages: list[Page]) -> None:
    """Raise JudgementError where a name that was withdrawn is used, in what was built or in a vocabulary."""
    used = {term.value for page in pages for quad in page for term in (quad.subject, quad.object)}
    used |= {f"{PREFIXES[prefix]}{key}" for prefix, keys in concepts(data / "vocabulary").items() for key in keys}
    check_unused(tombstones(data), used, "withdrawn.toml")


def _tables(curated: Path) -> Tables:
    toml = {
        name: read(curated / f"{name}.toml").decode() for name in ("actors", "instruments", "systems", "resolutions")
    }
    return Tables(
        named.actors(toml["actors"], "actors.toml"),
        named.instruments(toml["instruments"], "instruments.toml"),
        named.systems(toml["systems"], "systems.toml"),
        network.stubs(toml["resolutions"], "resolutions.toml"),
    )


def _register(tables: Tables, dossiers: list[Dossier], vocabulary: Mapping[str, frozenset[str]]) -> Register:
    """Return every name that a curated file may use."""
    keys = {**vocabulary, "agent": frozenset(tables.actors), "instrument": frozenset(tables.instruments)}
    keys["system"] = frozenset(tables.systems)
    for each in dossiers:
        for prefix, more in each.keys().items():
            keys[prefix] = keys.get(prefix, frozenset()) | more
    years = {number: row.year for number, row in tables.stubs.items()}
    return Register(keys, {**years, **{each.record.number: each.record.year for each in dossiers}})


def _shared(curated: Path, tables: Tables, register: Register, dossiers: list[Dossier]) -> Iterator[Built]:
    """Yield the graphs that belong to no resolution alone."""

    def one(page: Page, name: str, label: Bilingual, *more: InputFile, sources: tuple[Iri, ...] = ()) -> Built:
        made_of = (curated_input(curated / f"{name}.toml", f"{name}.toml"), *more)
        return Built(page, Origin(page.key, label, made_of, sources=sources))

    yield one(naming.actors(tables.actors, register), "actors", Bilingual("actors", "行为体"))
    yield one(naming.instruments(tables.instruments, register), "instruments", Bilingual("instruments", "文书"))
    yield one(naming.systems(tables.systems, register), "systems", Bilingual("systems", "系统"))
    loaded = {each.record.number for each in dossiers}
    only_cited = {number: row for number, row in tables.stubs.items() if number not in loaded}
    stubs = cited.stubs(only_cited, (row for each in dossiers for row in each.provisions()))
    pointing = (file for each in dossiers for file in each.made_of("citations", "norms"))
    yield one(stubs, "resolutions", Bilingual("resolutions that are only cited", "仅被引用的决议"), *pointing)
    rows = network.network(read(curated / "network.toml").decode(), "network.toml", register.years)
    label = Bilingual("citations among resolutions", "决议之间的引用")
    origins = tuple(Iri(each.source) for each in rows)
    yield one(cited.network(rows, register.years), "network", label, sources=origins)


def _resolution(known: Dossier, tables: Tables, register: Register) -> Iterator[Built]:
    """Yield the graphs of one resolution; the annotations come last, since the others add to them."""
    evidence = Evidence(known.places, known.record, known.source, register)
    named_ones = tables.named()
    remarks(known.text, known.anomalies, known.source, evidence)
    structure = document(known.places, known.record, (language_version(known.record, known.source),))
    yield _built(structure, "structure", "结构", known, "record")
    words = texts(known.tree, known.places, known.record, known.source)
    yield _built(words, "Chinese text", "中文文本", known, official_text=True)
    spoken = acts(tuple(known.acts.values()), evidence)
    yield _built(spoken, "speech acts", "言语行为", known, "acts")
    read_as = norms(known.norms, known.times, known.acts, named_ones["agent"], evidence)
    limits(read_as, known.times.values(), evidence)
    yield _built(read_as, "norms", "规范", known, "norms", "acts")
    assessed = forces(known.norms, known.acts, known.method, evidence)
    yield _built(assessed, "assessments of force", "效力评定", known, "norms", "force")
    citing = citations(known.citations, tables.instruments, evidence)
    yield _built(citing, "citations", "引用", known, "citations")
    naming_whom = mentions(known.mentions, named_ones, evidence)
    yield _built(naming_whom, "mentions", "提及", known, "mentions")
    if known.divergences:
        differing = divergences(known.divergences, evidence)
        yield _built(differing, "divergences between language versions", "语文文本差异", known, "divergences")
    reading = machine_reading(known, register.years)
    yield _built(reading, "machine reading of the Chinese text", "中文文本的机读结果", known)
    from_files = ("remarks", "acts", "norms", "force", "citations", "mentions", "divergences")
    yield _built(evidence.page, "annotations of the text", "文本标注", known, *from_files)


def _inferred(built: list[Built], ontology: Path) -> Built:
    """Return what follows; the annotations say nothing that a definition speaks of, and are left out for speed."""
    terms = [read(path) for path in sorted(ontology.glob("*.ttl"))]
    data = [turtle("", each.page) for each in built if not each.page.key.startswith("anno/")]
    page = memberships(inferred([*terms, *data]))
    made_of = {each.iri: each for one in built for each in one.origin.inputs}
    return Built(page, Origin(page.key, Bilingual("what follows by reasoning", "推理所得"), tuple(made_of.values())))


def _built(page: Page, en: str, zh: str, known: Dossier, *curated: str, official_text: bool = False) -> Built:
    number = known.record.number
    label = Bilingual(f"{en} of resolution {number}", f"第{number}号决议的{zh}")
    return Built(page, Origin(page.key, label, known.made_of(*curated), official_text))


def _comment(key: str) -> str:
    return f"{MARK.decode().removeprefix('# ')}{key}, written by 'unscr build': change its sources, not this file."
