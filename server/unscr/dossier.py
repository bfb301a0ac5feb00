"""Everything that is known of one resolution before it becomes a graph: the text as a tree, and what people curated.

The files are read and held against one another here; nothing is stated yet.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from unscr.errors import JudgementError, TextError
from unscr.resources import read
from unscr.text.acts import Act, acts
from unscr.text.citations import Citation, citations
from unscr.text.consistency import consistent
from unscr.text.divergence import Divergence, divergences
from unscr.text.limits import Availability, Limit
from unscr.text.mentions import Mention, mentions
from unscr.text.norms import Method, Norm, method, reading
from unscr.text.record import Anomaly, Record, anomalies, record
from unscr.text.segment import decode, segment
from unscr.text.source import Source
from unscr.text.statements.places import Place, places
from unscr.text.statements.provenance import InputFile, curated_file
from unscr.text.statements.texts import source_file
from unscr.text.tree import Resolution


@dataclass(frozen=True)
class Dossier:
    """One resolution: source, tree, provisions, curated values, and the files they were read from, by name."""

    source: Source
    text: str
    tree: Resolution
    places: tuple[Place, ...]
    record: Record
    anomalies: tuple[Anomaly, ...]
    acts: Mapping[str, Act]
    citations: tuple[Citation, ...]
    divergences: tuple[Divergence, ...]
    mentions: tuple[Mention, ...]
    norms: tuple[Norm, ...]
    times: Mapping[str, Limit | Availability]
    method: Method
    inputs: Mapping[str, InputFile]

    def made_of(self, *curated: str) -> tuple[InputFile, ...]:
        """Return the source text and these curated files, as what a graph was made of; ``norms`` is all of them."""
        named = [name for name in self.inputs if name in curated or name.partition("/")[0] in curated]
        return (self.inputs["source"], *(self.inputs[name] for name in named))

    def provisions(self) -> Iterator[tuple[int, str]]:
        """Yield the provisions of resolutions that this one points at: number, and path below the resolution."""
        for cited in self.citations:
            if cited.resolution is not None and cited.pinpoint:
                yield cited.resolution, cited.pinpoint
        for norm in self.norms:
            for each in (*norm.restates, *norm.extends):
                yield each.resolution, each.provision

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield what this resolution names of the shared tables: prefix (``agent``, ``system`` …) and key."""
        for mention in self.mentions:
            yield mention.kind, mention.key
        for cited in self.citations:
            yield "instrument", cited.instrument
        for norm in self.norms:
            yield from (("agent", each.actor) for rows in norm.roles.values() for each in rows)
            yield from (("instrument", each.instrument) for rows in norm.elements.values() for each in rows)
            yield from (("system", key) for key in norm.systems)

    def keys(self) -> Mapping[str, frozenset[str]]:
        """Return the keys that this resolution adds to a register: of its acts, norms and times."""
        number = self.record.number
        ids = {"act": self.acts, "norm": [each.id for each in self.norms], "time-limit": self.times}
        return {prefix: frozenset(f"{number}-{each}" for each in keys) for prefix, keys in ids.items()}


def dossier(data: Path, source: Source) -> Dossier:
    """Read what ``data`` holds on the resolution of this source.

    Raises SourceError, TextError with its file, JudgementError, NotModelled, or ContentError for a missing file.
    """
    raw = read(data / "source" / source.file)
    source.verify(raw)
    try:
        text = decode(raw)
        tree = segment(text)
    except TextError as error:
        raise error.in_file(source.file) from None
    number = tree.title.number
    folder = data / "curated" / str(number)
    names = ["record", "remarks", "acts", "citations", "mentions", "force"]
    # Where nobody has compared the language versions yet there is no such file.
    names += ["divergences"] if (folder / "divergences.toml").is_file() else []
    names += [f"norms/{path.stem}" for path in sorted((folder / "norms").glob("*.toml"))]
    toml = {name: read(folder / f"{name}.toml").decode() for name in names}
    said = {name: f"{number}/{name}.toml" for name in names}
    the_record = record(toml["record"], said["record"])
    _agree(tree, source, the_record)
    readings = [reading(toml[name], said[name]) for name in names if name.startswith("norms/")]
    norms = tuple(norm for each in readings for norm in each.norms)
    times = tuple(time for each in readings for time in each.times)
    spoken = {each.id: each for each in acts(toml["acts"], said["acts"])}
    consistent(number, spoken, norms, times)
    return Dossier(
        source=source,
        text=text,
        tree=tree,
        places=places(tree),
        record=the_record,
        anomalies=anomalies(toml["remarks"], said["remarks"]),
        acts=spoken,
        citations=citations(toml["citations"], said["citations"]),
        divergences=divergences(toml["divergences"], said["divergences"]) if "divergences" in toml else (),
        mentions=mentions(toml["mentions"], said["mentions"]),
        norms=norms,
        times={each.id: each for each in times},
        method=method(toml["force"], said["force"]),
        inputs={
            "source": InputFile(source_file(the_record, source), source.sha256),
            **{name: curated_input(folder / f"{name}.toml", said[name]) for name in names},
        },
    )


def curated_input(path: Path, name: str) -> InputFile:
    """Return a curated file, by its path below ``curated``, as an input with its checksum."""
    return InputFile(curated_file(name), sha256(read(path)).hexdigest())


def _agree(tree: Resolution, source: Source, record: Record) -> None:
    """Raise JudgementError where the text, sources.toml and the record tell different things."""
    meeting = None if record.meeting is None else record.meeting.values["number"]
    told: Mapping[str, tuple[object, object, object]] = {
        "symbol": (f"S/RES/{tree.title.number}({tree.title.year})", source.symbol, record.symbol),
        "date": (tree.adoption.date, source.date, record.adopted),
        "meeting": (tree.adoption.meeting, source.meeting, meeting),
    }
    for what, (printed, listed, recorded) in told.items():
        if not printed == listed == recorded:
            raise JudgementError(
                f"{source.file}: the {what} is {printed} in the text, {listed} in sources.toml and {recorded} "
                "in record.toml; the three must agree.",
                f"{source.file}：{what} 在文本中为 {printed}，在 sources.toml 中为 {listed}，"
                f"在 record.toml 中为 {recorded}；三者须一致。",
            )
