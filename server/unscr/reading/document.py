"""A resolution read whole: asked of the data in a handful of queries, and put together as the page shows it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, Row, ask, labels
from unscr.errors import NotFound
from unscr.namespaces import iri
from unscr.reading.citation import Cited
from unscr.reading.divergence import Divergence, by_provision, by_severity, divergences
from unscr.reading.evidence import Evidence
from unscr.reading.fact import Quoting, Source
from unscr.reading.machine import Machine
from unscr.reading.network import Related, related
from unscr.reading.norm import Norm, norms
from unscr.reading.provision import Provision, Remark, provisions
from unscr.reading.things import TRUE, Things
from unscr.reading.version import Version, versions
from unscr.said import said
from unscr.terms import Iri, Literal, Term
from unscr.thing.tie import Tie, Ties, effects, ties

_CITES = iri("eli:cites").value
# Relations for which the page has a section of their own.
_TOLD = (_CITES, iri("eli:ensures_implementation_of").value)
_ASKED = ("provisions", "evidence", "citations", "citing", "remarks", "divergences")
_SPOKEN_OF = (
    *("provision", "instrument", "function", "cited", "citing", "as", "version"),
    *("divergence", "kind", "severity", "status"),
)
# What has a name that is never shown: acts, assessments, uses of qualifiers.
_UNNAMED = ("unscr:ordinalInProvision", "unscr:assesses", "unscr:scopesOver")


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the page of a resolution shows; norms and citations in the order of the text."""

    work: Labelled
    symbol: str
    number: str
    adopted: str
    passed_by: Labelled | None
    draft: str
    meeting: Labelled | None
    source: str
    versions: tuple[Version, ...]
    provisions: tuple[Provision, ...]
    norms: tuple[Norm, ...]
    cited: tuple[Related, ...]
    citing: tuple[Related, ...]
    # No person has read it: what is marked is what a machine read.
    unread: bool
    divergences: tuple[Divergence, ...]
    # What it is joined to, and the acts that give effect to it or to what it cites.
    ties: Ties
    effects: tuple[Tie, ...]
    # Of the release that it is made from.
    digest: str

    @property
    def cite(self) -> Cited:
        """Return how to cite it."""
        author = self.passed_by.en if self.passed_by else ""
        return Cited(self.work.iri, self.symbol, self.number, self.adopted, author)

    def elsewhere(self) -> list[Tie]:
        """Return the links that are told in no other place of the page."""
        return [each for each in self.ties.each if each.relation.iri not in _TOLD]

    def seen(self) -> dict[str, Tie]:
        """Return by the IRIs of what cites it where that was seen, and how sure it is."""
        return {each.start.iri: each for each in self.ties.each if each.relation.iri == _CITES}

    def differing(self) -> list[tuple[Provision, Divergence]]:
        """Return the divergences with their provisions: those of the rarest severity first, then as they are read."""
        rank = {severity: place for place, (severity, _) in enumerate(self.severities())}
        found = [(each, one) for each in self.whole() for one in each.divergences]
        return sorted(found, key=lambda each: rank[each[1].severity])

    def severities(self) -> tuple[tuple[Labelled, int], ...]:
        """Return how many of the divergences are of each severity."""
        return by_severity(self.divergences)

    def whole(self) -> list[Provision]:
        """Return every provision, in the order of reading."""
        return [each for top in self.provisions for each in top.whole()]


def read(engine: Engine, work: str) -> Reading:
    """Return the reading of a resolution.

    Raises NotFound where there is no such resolution, and what ``Engine.run`` raises.
    """
    about = Things(_asked(engine, "work", work))
    if work not in about.named():
        raise NotFound(f"There is no resolution {work} in the data.", f"数据中没有决议 {work}。")
    told = {each: _asked(engine, each, work) for each in _ASKED}
    told["divergences"] = _differing(engine, told["divergences"])
    told["citing"] = ask(engine, "reading-citing", work=[Iri(work)], cited=[Iri(work)])
    things = Things(_asked(engine, "statements", work))
    # What people have read stands before what a machine read.
    unread = bool(told["provisions"]) and not told["evidence"] and not any(things.named())
    told["machine"] = _asked(engine, "machine", work) if unread else []
    if not told["citations"]:
        told["citations"] = _asked(engine, "cites", work)
    names = labels(engine, things.named(*_UNNAMED) | about.named() | _spoken_of(told.values()))
    evidence = Evidence(told["evidence"])
    machine = Machine(told["machine"])
    cited = {
        row["citation"].value: (row["instrument"].value, _cited(row)) for row in told["citations"] if "citation" in row
    }
    texts = {row["words"].value: (row["text"].value, _tag(row["text"])) for row in told["provisions"] if "text" in row}
    quoting = Quoting(texts)
    source = Source(things, names, evidence, quoting)
    differing = divergences(told["divergences"], source.called, quoting.between)
    tree = provisions(
        told["provisions"],
        work,
        names,
        lambda words: [*evidence.marks(words, things, cited, source.called), *machine.marks(words, source.called)],
        _remarks(told["remarks"]),
        by_provision(differing),
    )
    order = {each.iri: place for place, each in enumerate(each for top in tree for each in top.whole())}
    found = sorted(norms(source), key=lambda each: order.get(each.provision, 0))
    return Reading(
        work=source.called(work),
        symbol=about.value(work, "eli:id_local"),
        number=about.value(work, "eli:number"),
        adopted=about.value(work, "eli:date_document"),
        passed_by=_named(source, about, work, "eli:passed_by"),
        draft=about.value(work, "unscr:draft"),
        meeting=_named(source, about, work, "unscr:meeting"),
        source=about.value(work, "dcterms:source"),
        versions=versions(about, told["provisions"], names),
        provisions=tree,
        norms=tuple(found),
        cited=related(told["citations"], "instrument", names, order),
        citing=related(told["citing"], "citing", names, {}),
        unread=unread,
        divergences=differing,
        ties=ties(engine, Iri(work)),
        effects=effects(engine, Iri(work)),
        digest=engine.digest(),
    )


def _asked(engine: Engine, query: str, work: str) -> list[Row]:
    return ask(engine, f"reading-{query}", work=[Iri(work)])


def _differing(engine: Engine, found: list[Row]) -> list[Row]:
    """Return the divergences of some provisions, one provision after the other."""
    if not found:
        return []
    rows = ask(engine, "provision-divergences", provision=[row["provision"] for row in found])
    return sorted(rows, key=lambda row: row["provision"].value)


def _spoken_of(answers: Iterable[list[Row]]) -> set[str]:
    """Return the IRIs in rows that are to be called by a name."""
    found = {row[name].value for rows in answers for row in rows for name in _SPOKEN_OF if name in row}
    return found | {
        row["body"].value for rows in answers for row in rows if "body" in row and row["system"].value in TRUE
    }


def _tag(text: Term) -> str:
    return text.language if isinstance(text, Literal) else ""


def _remarks(rows: Iterable[Row]) -> dict[str, tuple[Remark, ...]]:
    notes = defaultdict(list)
    for row in rows:
        notes[row["words"].value, row["exact"].value, row["reading"].value].append(row["remark"])
    made: dict[str, tuple[Remark, ...]] = {}
    for (words, exact, reading), found in notes.items():
        note = said(found)
        if note is not None:
            made[words] = (*made.get(words, ()), Remark(exact, reading, note))
    return made


def _cited(row: Row) -> str:
    return row["cited"].value if "cited" in row else ""


def _named(source: Source, about: Things, work: str, name: str) -> Labelled | None:
    found = about.value(work, name)
    return source.called(found) if found else None
