"""Text -> graph: source and checksum, paragraph tree, curated record, quads, files; all written or none.

The flow reads from top to bottom in ``build``; the same inputs give the same bytes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from unscr import folder
from unscr.errors import ContentError, JudgementError, TextError
from unscr.graph.turtle import turtle
from unscr.text import record as records
from unscr.text.acts import acts as curated_acts
from unscr.text.curated import Bilingual
from unscr.text.record import Record
from unscr.text.segment import decode, segment
from unscr.text.source import Source, sources
from unscr.text.statements.actors import actors
from unscr.text.statements.acts import acts
from unscr.text.statements.document import document
from unscr.text.statements.places import places
from unscr.text.statements.provenance import InputFile, Origin, curated_file, provenance
from unscr.text.statements.remarks import remarks
from unscr.text.statements.texts import language_version, source_file, texts
from unscr.text.statements.writing import Page
from unscr.text.tree import Resolution

# How a file that this module wrote begins; only such files are ever replaced.
MARK = b"# Graph "


@dataclass(frozen=True)
class Built:
    """A finished graph with what the provenance says of it."""

    page: Page
    origin: Origin


def build(data: Path, into: Path) -> tuple[str, ...]:
    """Write ``<into>/<key>.ttl`` for every graph made from ``<data>/source`` and ``<data>/curated``; return the keys.

    Raises SourceError, TextError, JudgementError or NotModelled and then leaves ``into`` as it was.
    """
    built = [_actors(data)]
    for source in sources(_read(data / "source" / "sources.toml").decode()):
        built += _resolution(data, source)
    built.append(Built(provenance(each.origin for each in built), Origin("prov", Bilingual("", ""), ())))
    files = {f"{each.page.key}.ttl": turtle(_comment(each.page.key), each.page) for each in built}
    folder.replace(into, files, MARK)
    return tuple(each.page.key for each in built)


def _resolution(data: Path, source: Source) -> Iterator[Built]:
    raw = _read(data / "source" / source.file)
    source.verify(raw)
    tree, text = _tree(source, raw)
    curated = data / "curated" / str(tree.title.number)
    record = records.record(_read(curated / "record.toml").decode(), f"{tree.title.number}/record.toml")
    anomalies = records.anomalies(_read(curated / "remarks.toml").decode(), f"{tree.title.number}/remarks.toml")
    spoken = curated_acts(_read(curated / "acts.toml").decode(), f"{tree.title.number}/acts.toml")
    _agree(tree, source, record)
    provisions = places(tree)
    the_source = InputFile(source_file(record, source), source.sha256)
    the_record = _input(curated / "record.toml", f"{record.number}/record.toml")
    the_remarks = _input(curated / "remarks.toml", f"{record.number}/remarks.toml")
    the_acts = _input(curated / "acts.toml", f"{record.number}/acts.toml")
    number = record.number
    yield Built(
        document(provisions, record, (language_version(record, source),)),
        Origin(
            f"doc/{number}",
            Bilingual(f"structure of resolution {number}", f"第{number}号决议的结构"),
            (the_source, the_record),
        ),
    )
    yield Built(
        texts(tree, provisions, record, source),
        Origin(
            f"doc/{number}/zho",
            Bilingual(f"Chinese text of resolution {number}", f"第{number}号决议的中文文本"),
            (the_source,),
            official_text=True,
        ),
    )
    notes = Page(f"anno/{number}")
    remarks(notes, provisions, text, anomalies, record, source)
    yield Built(
        acts(provisions, spoken, record, source, notes),
        Origin(
            f"act/{number}",
            Bilingual(f"speech acts of resolution {number}", f"第{number}号决议的言语行为"),
            (the_source, the_acts),
        ),
    )
    yield Built(
        notes,
        Origin(
            f"anno/{number}",
            Bilingual(f"annotations of the text of resolution {number}", f"第{number}号决议文本的标注"),
            (the_source, the_remarks, the_acts),
        ),
    )


def _tree(source: Source, raw: bytes) -> tuple[Resolution, str]:
    try:
        text = decode(raw)
        return segment(text), text
    except TextError as error:
        raise error.in_file(source.file) from None


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


def _actors(data: Path) -> Built:
    path = data / "curated" / "actors.toml"
    return Built(
        actors(records.names(_read(path).decode(), "actors.toml")),
        Origin("actors", Bilingual("actors", "行为体"), (_input(path, "actors.toml"),)),
    )


def _input(path: Path, name: str) -> InputFile:
    return InputFile(curated_file(name), sha256(_read(path)).hexdigest())


def _comment(key: str) -> str:
    return f"{MARK.decode().removeprefix('# ')}{key}, written by 'unscr build': change its sources, not this file."


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ContentError(f"Cannot read {path}: {error.strerror}.", f"无法读取 {path}：{error.strerror}。") from None
