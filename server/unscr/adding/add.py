"""Files -> read in parallel -> joined by resolution -> spooled -> one edition of a location, or none.

The flow reads from top to bottom in ``add``.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unscr.adding.keeping import FOLDER, Keeping
from unscr.adding.outcome import ADDED, ASIDE, FAILED, PASSED, UNCHANGED, FileOutcome, Outcome, ResolutionOutcome
from unscr.adding.pool import Done, Failure, Pool
from unscr.adding.reader import Read, Reader
from unscr.adding.resolution import Writer
from unscr.adding.rules import rules
from unscr.adding.shelf import Held, Shelf
from unscr.adding.source import Input, inputs
from unscr.graph.addition import Addition
from unscr.graph.filling import Spool
from unscr.text.document import Finding
from unscr.text.statements import machine
from unscr.text.statements import spooled as spooling
from unscr.text.statements.stubs import CITED, MEETINGS, accounts, stubs

STUBS = "doc/stubs"
# What these say of a thing gives way to what other graphs say; the weightiest stands first.
_LESSER = (MEETINGS, STUBS, CITED)
_SHARED = "report/shared"

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Readers:
    """How a file becomes a document, and what a machine reads in the words of a paragraph."""

    file: Read
    words: machine.Read


def add(
    source: str,
    into: Path,
    release: Iterable[tuple[str, Path]],
    readers: Readers,
    dry_run: bool = False,
    progress: Progress = lambda *_: None,
    pool: Pool | None = None,
) -> Outcome:
    """Add what ``source`` names to the location ``into``, which begins with the release where it is not there.

    ``progress`` is told a stage (``read``, ``join``, ``load``), how much of it is done and how much there is. With
    ``dry_run`` everything is done but the last step. Raises ContentError for a source that is not there,
    LocationError, OperationRefused and StoreUnwritten as ``Addition`` does; a file that cannot be read is in the
    outcome. Nothing is changed until all of it is, at once.
    """
    workers = pool or Pool()
    with Addition(into, release) as addition:
        keeping = Keeping(addition.folder / FOLDER, addition.spool if dry_run else addition.folder / FOLDER)
        shelf = Shelf(addition.known(), rules(), lambda held: keeping.size(held.sha256, held.rules))
        found = list(inputs(source, addition.spool))
        given = [each for each in found if each.sha256]
        new = [each for each in given if not shelf.has(each.sha256)]
        there = [each for each in given if shelf.has(each.sha256)]
        files = [FileOutcome(each.name, each.sha256, UNCHANGED, *shelf.said(each.sha256)) for each in there]
        files += [_unread(each) for each in found if not each.sha256]
        reader = Reader(readers.file, keeping, shelf.rules)
        files += _sorted_in(_counted("read", workers.run(reader.work, _jobs(new)), len(new), progress), new, shelf)
        touched = shelf.touched()
        writer = Writer(keeping, readers.words, addition.spool, shelf.years(), shelf.cites, shelf.recorded)
        done = list(_counted("join", workers.run(writer.work, touched), len(touched), progress))
        # As they come, they are in another order each time.
        done.sort(key=lambda each: (each.job["number"], each.job["year"]))
        written = [each for each in done if not isinstance(each.outcome, Failure)]
        resolutions = [_resolution(each) for each in written]
        files += [_not_written(each) for each in done if isinstance(each.outcome, Failure)]
        outcome = Outcome(tuple(sorted(files, key=lambda each: each.name)), tuple(resolutions), 0, shelf.rules)
        if dry_run or not written:
            return outcome
        spools = [*_spools(addition.spool, written), _shared(addition.spool, written)]
        replaced = [key for each in written for key in shelf.ours(each.job["number"], each.outcome["graphs"])]
        loaded = _Loading(progress, len(spools))
        edition = addition.publish(replaced, spools, _LESSER, loaded)
        return Outcome(outcome.files, outcome.resolutions, edition.number, shelf.rules)


@dataclass(frozen=True, slots=True)
class _Loading:
    progress: Progress
    count: int

    def __call__(self, done: int) -> None:
        self.progress("load", done, self.count)


def _counted(stage: str, done: Iterable[Done], count: int, progress: Progress) -> Iterable[Done]:
    progress(stage, 0, count)
    for place, each in enumerate(done, start=1):
        yield each
        progress(stage, place, count)


def _jobs(new: Iterable[Input]) -> Iterable[dict[str, Any]]:
    return ({"path": str(each.path.absolute()), "name": each.name, "sha256": each.sha256} for each in new)


def _unread(given: Input) -> FileOutcome:
    if given.is_passed:
        return FileOutcome(given.name, "", PASSED)
    en, zh = f"Cannot read {given.name}: {given.fault}.", f"无法读取 {given.name}：{given.fault}。"
    return FileOutcome(given.name, "", FAILED, findings=(Finding("unreadable", "", "", en, zh),))


def _sorted_in(done: Iterable[Done], new: list[Input], shelf: Shelf) -> Iterable[FileOutcome]:
    """Put what was read on the shelf, in the order of the files' names, and yield what became of each file."""
    found = {each.job["path"]: each.outcome for each in done}
    for each in new:
        read = found[str(each.path.absolute())]
        if isinstance(read, Failure):
            finding = Finding(read.kind, "", "", read.en, read.zh)
            yield FileOutcome(each.name, each.sha256, FAILED, findings=(finding,))
            continue
        findings = tuple(Finding(*one) for one in read["findings"])
        refused = shelf.put(Held(each.name, each.sha256, shelf.rules, read["language"], read["form"]), read)
        yield FileOutcome(
            each.name,
            each.sha256,
            ASIDE if refused else ADDED,
            read["symbol"],
            read["language"],
            read["paragraphs"],
            (*findings, refused) if refused else findings,
        )


def _resolution(done: Done) -> ResolutionOutcome:
    said: Mapping[str, Any] = done.outcome
    findings = tuple((language, Finding(*rest)) for language, *rest in said["findings"])
    job = done.job
    unread = 0 if job["read_by_people"] else said["operative"]
    return ResolutionOutcome(
        job["number"], job["year"], said["statements"], said["readings"], findings, unread, said["report"]
    )


def _not_written(done: Done) -> FileOutcome:
    """Return what became of the files of a resolution whose graphs could not be made."""
    failure, number = done.outcome, done.job["number"]
    finding = Finding(failure.kind, "", "", failure.en, failure.zh)
    return FileOutcome(f"S/RES/{number}", "", FAILED, f"S/RES/{number}", findings=(finding,))


def _spools(folder: Path, written: Iterable[Done]) -> Iterable[Spool]:
    """Return the spools, cut where their writers said they ended: one of them may have been ended in the middle."""
    ends: dict[str, tuple[int, int]] = {}
    for each in written:
        name, named, merged = each.outcome["spool"]
        before = ends.get(name, (0, 0))
        ends[name] = max(before[0], named), max(before[1], merged)
    for name, lengths in sorted(ends.items()):
        spool = Spool(folder / f"{name}.trig", folder / f"{name}.ttl")
        for path, length in zip((spool.named, spool.merged), lengths, strict=True):
            with path.open("r+b") as file:
                file.truncate(length)
        yield spool


def _shared(folder: Path, written: Iterable[Done]) -> Spool:
    """Spool what belongs to no resolution alone."""
    cited = sorted({(number, year, path) for each in written for number, year, path in each.outcome["cited"]})
    pages = (
        stubs(
            ((number, year, tuple(filter(None, path.split("/")))) for number, year, path in cited),
            spooling.Spool(CITED),
        ),
        accounts(spooling.Spool(_SHARED)),
    )
    spool = Spool(folder / "shared.trig", folder / "shared.ttl")
    spool.named.write_text(spooling.HEAD + "".join(each.named() for each in pages), "utf-8")
    spool.merged.write_text(spooling.HEAD + "".join(each.merged() for each in pages), "utf-8")
    return spool
