"""The whole load in figures: files, resolutions, findings by kind, readings by kind and rule, paragraphs unread.

A handful of queries, each of which walks over one property or counts groups, so that thousands of files stay quick.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, Row, ask, labels
from unscr.namespaces import graph_key
from unscr.said import Said
from unscr.text.kinds import name_of
from unscr.text.language import TONGUES

_TONGUES = {tongue.step: Said(tongue.name.en, tongue.name.zh) for tongue in TONGUES.values()}
REPORT, MACHINE = "report/", "machine/"


@dataclass(frozen=True, slots=True)
class Counted:
    """A key, what it is called, and how many there are."""

    key: str
    name: Said
    count: int


@dataclass(frozen=True, slots=True)
class Held:
    """A resolution whose text is here: its IRI and symbol, its languages, its findings by kind.

    ``operative`` counts its operative paragraphs, ``read`` those of which a person read a norm.
    """

    iri: str
    symbol: str
    languages: tuple[Said, ...]
    findings: Mapping[str, int]
    operative: int
    read: int

    @property
    def path(self) -> str:
        """Return year and number, as addresses have them."""
        return "/".join(self.iri.rsplit("/", 2)[1:])

    @property
    def number(self) -> str:
        """Return its number."""
        return self.iri.rpartition("/")[2]

    @property
    def count(self) -> int:
        """Return how many findings there are of it."""
        return sum(self.findings.values())

    @property
    def unread(self) -> int:
        """Return of how many operative paragraphs no person has read a norm."""
        return self.operative - self.read


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it; resolutions stand in the order of how much was not recognised in them, then the latest first.

    ``files`` are those that were loaded, by language; ``aside`` how many more have a text that another file has;
    ``rules`` the names of the rules that files were read by, ``machine`` by the numbers of resolutions
    the keys of the graphs that hold readings of them, with how many each holds.
    """

    digest: str
    files: tuple[Counted, ...]
    aside: int
    rules: tuple[str, ...]
    findings: tuple[Counted, ...]
    readings: tuple[Counted, ...]
    by_rule: tuple[Counted, ...]
    resolutions: tuple[Held, ...]
    machine: Mapping[str, Mapping[str, int]]

    @property
    def loaded(self) -> int:
        """Return how many files were loaded and taken."""
        return sum(each.count for each in self.files)

    @property
    def operative(self) -> int:
        """Return how many operative paragraphs are here."""
        return sum(each.operative for each in self.resolutions)

    @property
    def read(self) -> int:
        """Return of how many of these a person has read a norm."""
        return sum(each.read for each in self.resolutions)


def overview(engine: Engine) -> Overview:
    """Return the figures; raises what ``Engine.run`` raises."""
    digest = engine.digest()
    files = ask(engine, "quality-files")
    taken: Counter[str] = Counter()
    for row in files:
        if row["aside"].value == "false":
            taken[row["language"].value] += _number(row, "files")
    kinds = _kinds(engine)
    found: Counter[str] = Counter()
    for one in kinds.values():
        found.update(one)
    resolutions = _resolutions(engine, kinds)
    return Overview(
        digest,
        tuple(Counted(key, _TONGUES.get(key, Said(key, key)), count) for key, count in taken.most_common()),
        sum(_number(row, "files") for row in files if row["aside"].value == "true"),
        tuple(sorted({row["rules"].value for row in files})),
        counted(found),
        _readings(engine, "quality-reading-kinds", "kind"),
        _readings(engine, "quality-rules", "rule"),
        resolutions,
        _machine(engine),
    )


def tongue(step: str) -> Said | None:
    """Return what the language with this step in a path is called, or nothing where it is none of ours."""
    return _TONGUES.get(step)


def counted(found: Counter[str]) -> tuple[Counted, ...]:
    """Return findings by kind with the kinds' names, the most frequent first."""
    names = {key: name_of(key) for key in found}
    in_order = sorted(found.items(), key=lambda each: (-each[1], each[0]))
    return tuple(Counted(key, Said(names[key].en, names[key].zh), count) for key, count in in_order)


def _kinds(engine: Engine) -> dict[str, Counter[str]]:
    """Return the findings by kind, by the number of the resolution whose report has them."""
    found: dict[str, Counter[str]] = {}
    for row in ask(engine, "quality-kinds"):
        key = graph_key(row["graph"].value)
        if key.startswith(REPORT):
            found.setdefault(key.removeprefix(REPORT), Counter())[row["kind"].value] += _number(row, "findings")
    return found


def _machine(engine: Engine) -> Mapping[str, Mapping[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for row in ask(engine, "quality-read-graphs"):
        key = graph_key(row["graph"].value)
        if key.startswith(MACHINE):
            found.setdefault(key.split("/")[1], {})[key] = _number(row, "readings")
    return found


def _readings(engine: Engine, question: str, field: str) -> tuple[Counted, ...]:
    """Return how many readings there are for each value of a field, with its name, the most frequent first."""
    counts = {row[field].value: _number(row, "readings") for row in ask(engine, question)}
    names = labels(engine, counts)
    return tuple(
        Counted(key, _said(names.get(key), key), count)
        for key, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    )


def _resolutions(engine: Engine, kinds: Mapping[str, Counter[str]]) -> tuple[Held, ...]:
    operative = _by_resolution(engine, "quality-paragraphs", "operative")
    read = _by_resolution(engine, "quality-read-paragraphs", "read")
    versions: dict[tuple[str, str], set[str]] = {}
    for row in ask(engine, "quality-versions"):
        step = row["version"].value.rpartition("/")[2]
        versions.setdefault((row["resolution"].value, row["symbol"].value), set()).add(step)
    found = [
        Held(
            iri,
            symbol,
            tuple(tongue(each) or Said(each, each) for each in sorted(steps)),
            kinds.get(iri.rpartition("/")[2], {}),
            operative.get(iri, 0),
            read.get(iri, 0),
        )
        for (iri, symbol), steps in versions.items()
    ]
    latest = sorted(found, key=lambda each: (len(each.number), each.path.partition("/")[2], each.iri), reverse=True)
    return tuple(sorted(latest, key=lambda each: -each.count))


def _by_resolution(engine: Engine, query: str, name: str) -> dict[str, int]:
    return {row["resolution"].value: _number(row, name) for row in ask(engine, query)}


def _said(name: Labelled | None, key: str) -> Said:
    return Said(name.en, name.zh) if name else Said(key, key)


def _number(row: Row, name: str) -> int:
    return int(row[name].value)
