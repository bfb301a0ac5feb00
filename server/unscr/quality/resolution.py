"""One resolution: what was not recognised in its files and words, then what was, and by which rules."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, Row, ask, labels
from unscr.errors import NotFound
from unscr.namespaces import PREFIXES, graph
from unscr.quality.overview import REPORT, Counted, Held, Overview, counted, tongue
from unscr.said import Said, said
from unscr.terms import Iri, Term
from unscr.text.kinds import name_of
from unscr.text.statements.naming import part_name

# Findings on a page.
ROWS = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A finding: of which kind, what it says, in which words, about what, and in which language's text if in one.

    ``place`` is what it is about in words, with the address of that, empty where it is no part of a resolution.
    """

    iri: str
    kind: str
    name: Said
    message: Said
    words: str
    about: str
    place: Said
    position: str
    language: Said | None


@dataclass(frozen=True, slots=True)
class Source:
    """A file that a text was read from, or that was set aside because another has that text."""

    iri: str
    name: str
    sha256: str
    rules: str
    language: Said
    aside: bool


@dataclass(frozen=True, slots=True)
class ReadBy:
    """How many readings of a kind came by a rule."""

    kind: Said
    iri: str
    rule: Said
    rule_iri: str
    count: int


@dataclass(frozen=True, slots=True)
class Remark:
    """Words that a person noted as misprinted, and how they are to be read."""

    about: str
    place: Said
    words: str
    reading: str
    message: Said


@dataclass(frozen=True, slots=True)
class Report:
    """All that is told of one resolution; ``graphs`` are the named graphs that hold it as RDF.

    ``findings`` are those of one ``page`` of ``pages``, ``kinds`` count all of them.
    """

    held: Held
    digest: str
    findings: tuple[Found, ...]
    page: int
    pages: int
    kinds: tuple[Counted, ...]
    unread: tuple[tuple[str, Said], ...]
    remarks: tuple[Remark, ...]
    sources: tuple[Source, ...]
    readings: tuple[ReadBy, ...]
    graphs: tuple[str, ...]


def report(engine: Engine, whole: Overview, path: str, page: int = 1) -> Report:
    """Return the report on a resolution by year and number, with one page of its findings.

    Raises NotFound where its text is not here or there is no such page, and what ``Engine.run`` raises.
    """
    held = next((each for each in whole.resolutions if each.path == path), None)
    if held is None:
        raise NotFound(f"The text of resolution {path[:100]} is not here.", f"未收有决议 {path[:100]} 的文本。")
    resolution, told, read = Iri(held.iri), REPORT + held.number, whole.machine.get(held.number, {})
    findings = _findings(ask(engine, "quality-findings", graph=[graph(told)]))
    pages = max(1, -(-len(findings) // ROWS))
    if page > pages:
        raise NotFound(f"There is no page {page}: the findings fill {pages}.", f"没有第{page}页：问题共{pages}页。")
    rows = ask(engine, "quality-readings", graph=map(graph, read)) if read else []
    sources = _sources(ask(engine, "quality-sources", resolution=[resolution], graph=[graph(told)]))
    unread = ask(engine, "quality-unread", resolution=[resolution])
    return Report(
        held,
        whole.digest,
        findings[(page - 1) * ROWS : page * ROWS],
        page,
        pages,
        counted(Counter(each.kind for each in findings)),
        tuple((row["thing"].value, place(row["thing"].value)) for row in unread),
        _remarks(ask(engine, "reading-remarks", work=[resolution])),
        sources,
        _readings(engine, rows),
        tuple(graph(key).value for key in (*((told,) if _is_loaded(sources) else ()), *sorted(read))),
    )


def place(iri: str) -> Said:
    """Return what a part of a resolution is called within it; nothing for the whole of it or for something else."""
    if not iri.startswith(PREFIXES["res"]):
        return Said("", "")
    year, number, *steps = iri.removeprefix(PREFIXES["res"]).split("/")
    steps = steps[:-1] if steps and tongue(steps[-1]) else steps
    if not steps or not (year + number).isdecimal():
        return Said("", "")
    name, whole = part_name(tuple(steps), int(number), int(year)), part_name(("pp", "1"), int(number), int(year))
    # The name begins with the resolution's, which the page says once.
    en = name.en.removeprefix(whole.en.partition(",")[0]).removeprefix(", ").strip()
    return Said(en, name.zh.removeprefix(whole.zh.partition("序言")[0]))


def _findings(rows: Iterable[Row]) -> tuple[Found, ...]:
    several: dict[str, list[Row]] = {}
    for row in rows:
        several.setdefault(row["finding"].value, []).append(row)
    found = (_found(iri, each) for iri, each in several.items())
    # The kinds in order of their names, each from the first finding on.
    return tuple(sorted(found, key=lambda each: (each.kind, _place_in_file(each.iri))))


def _found(iri: str, rows: list[Row]) -> Found:
    row = rows[0]
    kind, about = row["kind"].value, row["about"].value
    name = name_of(kind)
    message = said([each["message"] for each in rows]) or Said("", "")
    position = _text(row.get("place")).strip("-")
    return Found(
        iri,
        kind,
        Said(name.en, name.zh),
        message,
        _text(row.get("words")),
        about,
        place(about),
        # Where the place is a path of a part it is told as such.
        "" if place(about).en else position,
        tongue(about.rpartition("/")[2].partition(".")[0]),
    )


def _remarks(rows: Iterable[Row]) -> tuple[Remark, ...]:
    several: dict[tuple[str, str, str], list[Term]] = {}
    for row in rows:
        key = row["words"].value, row["exact"].value, row["reading"].value
        several.setdefault(key, []).append(row["remark"])
    return tuple(
        Remark(about, place(about), words, reading, said(remarks) or Said("", ""))
        for (about, words, reading), remarks in several.items()
    )


def _sources(rows: Iterable[Row]) -> tuple[Source, ...]:
    found = []
    for row in rows:
        iri = row["file"].value
        ending = iri.rpartition("/")[2]
        step = ending.partition(".")[0]
        aside = ending.count(".") > 1
        name, rules = _text(row.get("name")) or ending, _text(row.get("rules"))
        found.append(Source(iri, name, row["sum"].value, rules, tongue(step) or Said(step, step), aside))
    return tuple(sorted(found, key=lambda each: (each.aside, each.iri)))


def _is_loaded(sources: Iterable[Source]) -> bool:
    """Tell whether there is a report: files that people recorded were read by no rules."""
    return any(each.rules for each in sources)


def _readings(engine: Engine, rows: list[Row]) -> tuple[ReadBy, ...]:
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        counts[row["kind"].value, row["rule"].value] += int(row["readings"].value)
    names = labels(engine, {each for pair in counts for each in pair})
    return tuple(
        ReadBy(_named(names, kind), kind, _named(names, rule), rule, count)
        for (kind, rule), count in sorted(counts.items())
    )


def _named(names: Mapping[str, Labelled], iri: str) -> Said:
    """Return what something is called; what another version of the program knew is called by its own name."""
    name = names.get(iri)
    return Said(name.en, name.zh) if name else Said(iri.rpartition("/")[2], iri.rpartition("/")[2])


def _text(term: Term | None) -> str:
    return term.value if term is not None else ""


def _place_in_file(iri: str) -> tuple[int, str]:
    """Return the key by which findings stand in the order of their numbers."""
    last = iri.rpartition("-")[2]
    return (int(last) if last.isdecimal() and len(last) < 10 else 0, iri)
