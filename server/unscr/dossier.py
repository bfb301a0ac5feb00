"""Everything that is known of one resolution before it becomes a graph: the text as a tree, and what people curated.

The files are read and held against one another here; nothing is stated yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from unscr.errors import ContentError, JudgementError, TextError
from unscr.text.acts import Act, acts
from unscr.text.citations import Citation, citations
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
    acts: tuple[Act, ...]
    citations: tuple[Citation, ...]
    inputs: Mapping[str, InputFile]

    def made_of(self, *curated: str) -> tuple[InputFile, ...]:
        """Return the source text and these curated files, as what a graph was made of."""
        return (self.inputs["source"], *(self.inputs[name] for name in curated))


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
    names = ("record", "remarks", "acts", "citations")
    paths = {name: data / "curated" / str(number) / f"{name}.toml" for name in names}
    toml = {name: read(path).decode() for name, path in paths.items()}
    said = {name: f"{number}/{name}.toml" for name in names}
    the_record = record(toml["record"], said["record"])
    _agree(tree, source, the_record)
    return Dossier(
        source=source,
        text=text,
        tree=tree,
        places=places(tree),
        record=the_record,
        anomalies=anomalies(toml["remarks"], said["remarks"]),
        acts=acts(toml["acts"], said["acts"]),
        citations=citations(toml["citations"], said["citations"]),
        inputs={
            "source": InputFile(source_file(the_record, source), source.sha256),
            **{name: curated_input(path, said[name]) for name, path in paths.items()},
        },
    )


def curated_input(path: Path, name: str) -> InputFile:
    """Return a curated file, by its path below ``curated``, as an input with its checksum."""
    return InputFile(curated_file(name), sha256(read(path)).hexdigest())


def read(path: Path) -> bytes:
    """Return a file's bytes; raise ContentError that names the file where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ContentError(f"Cannot read {path}: {error.strerror}.", f"无法读取 {path}：{error.strerror}。") from None


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
