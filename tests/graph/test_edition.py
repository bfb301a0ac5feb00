"""A location on disk: how it begins, whom it refuses, and that it holds one whole edition whenever it is left."""

import errno
import json
import os
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store

from unscr.errors import ContentError, LocationError
from unscr.graph import audit, edition, lock
from unscr.graph.audit import Asked
from unscr.graph.copying import copy
from unscr.graph.edition import Location

Files = list[tuple[str, Path]]
ASKED = Asked("update", None, 0, "0" * 64)
Open = Callable[..., Location]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Return a function that opens the location of the test, after whoever had it has let it go."""
    monkeypatch.setattr(lock, "_PATIENCE", 0.05)
    # The engine has threads in this process by now, which a fork of it would miss.
    monkeypatch.setattr(edition.child, "fork", here)
    held: list[Location] = []

    def open_(files: Files = [], empty: bool = False) -> Location:  # noqa: B006 - never changed
        leave(held)
        held.append(Location(tmp_path / "store", files, empty))
        return held[-1]

    yield open_
    leave(held)


@dataclass
class Done:
    """What was done at once, as if by a process that has ended."""

    connection: socket.socket

    def ended(self) -> int:
        """Return how it ended."""
        self.connection.close()
        return 0


def here(work: Callable[[socket.socket], None], kept: object) -> Done:
    """Do what a child would do, in this process."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        work(theirs)
    return Done(ours)


def leave(held: list[Location]) -> None:
    """Let go of locations, as the end of their process does."""
    while held:
        os.close(held.pop().lock)


def written(location: Location, subject: str) -> Path:
    """Return a staged copy of what is current, with one statement more."""
    staging = location.staging()
    copy(location.path(location.edition), staging)
    store = Store(str(staging))
    store.add(Quad(NamedNode(subject), NamedNode("x:p"), NamedNode("x:o"), NamedNode("x:g")))
    store.flush()
    return staging


def subjects(location: Location) -> set[str]:
    """Return the subjects of what is current."""
    return {quad.subject.value for quad in location.load().store if quad.graph_name == NamedNode("x:g")}


def listing(location: Location) -> list[str]:
    """Return what lies in the folder."""
    return sorted(each.name for each in location.folder.iterdir())


def test_it_begins_with_the_files_and_is_a_merge(opened: Open, files: Files) -> None:
    loaded = opened(files).load()
    counts, default = loaded.counted()
    assert (len(counts), loaded.merged) == (3, True)
    assert default == sum(counts.values()) - 1
    assert listing(opened(files)) == ["audit.jsonl", "current", "edition-00000001", "lock"]


def test_it_begins_empty(opened: Open, files: Files) -> None:
    location = opened(files, empty=True)
    assert (len(location.load().store), location.edition.merged) == (0, False)


def test_it_is_opened_again_as_it_was_left(opened: Open, files: Files) -> None:
    first = opened(files)
    first.publish(written(first, "x:a"), ASKED)
    again = opened([("other", files[0][1])])
    assert (again.edition, subjects(again)) == (first.edition, {"x:a"})
    assert again.edition.number == 2
    assert len(again.load().counted()[0]) == 4


def test_an_empty_one_stays_without_merge_whatever_is_asked(opened: Open, files: Files) -> None:
    opened(empty=True)
    assert not opened(files).edition.merged
    assert not opened(files, empty=True).edition.merged


def test_empty_is_refused_where_the_release_is(opened: Open, files: Files) -> None:
    opened(files)
    with pytest.raises(LocationError, match="--empty"):
        opened(files, empty=True)


def test_two_cannot_have_it(opened: Open, tmp_path: Path) -> None:
    opened(empty=True)
    with pytest.raises(LocationError, match="in use"):
        Location(tmp_path / "store", [], True)


def test_it_waits_for_whoever_is_about_to_end(opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that was killed may hold the folder a moment longer."""
    first = opened(empty=True)
    monkeypatch.setattr(lock, "_PATIENCE", 5.0)
    monkeypatch.setattr("unscr.graph.lock.time.sleep", lambda _: os.close(first.lock))
    second = Location(tmp_path / "store", [], True)
    # So that it is not closed twice.
    first.lock = second.lock
    assert second.edition.number == 1


@pytest.mark.parametrize("name", ["letter.txt", "staging", "editions"])
def test_a_folder_of_somebody_else_is_refused_and_left_alone(opened: Open, tmp_path: Path, name: str) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / name).write_text("mine", encoding="utf-8")
    with pytest.raises(LocationError, match=name):
        opened(empty=True)
    assert (tmp_path / "store" / name).read_text(encoding="utf-8") == "mine"


def test_a_file_is_no_folder(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "store").write_text("mine", encoding="utf-8")
    with pytest.raises(LocationError, match="Cannot use"):
        opened(empty=True)


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"number": 1}', '{"number": 1, "digest": "", "merged": true, "format": 2}', "\xff"]
)
def test_a_name_that_cannot_be_read_is_refused_and_nothing_is_removed(opened: Open, files: Files, content: str) -> None:
    location = opened(files)
    (location.folder / "current").write_text(content, encoding="latin-1")
    with pytest.raises(LocationError, match="current"):
        opened(files)
    assert location.path(location.edition).exists()


def test_an_edition_that_is_gone_is_said(opened: Open, files: Files) -> None:
    location = opened(files)
    shutil.rmtree(location.path(location.edition))
    with pytest.raises(ContentError, match="edition-00000001"):
        opened(files).load()


def test_a_broken_release_leaves_nothing_that_is_in_the_way(opened: Open, files: Files) -> None:
    files[0][1].write_text("<x:a> <x:p>", encoding="utf-8")
    with pytest.raises(ContentError, match="line 1"):
        opened(files)
    files[0][1].write_text("<x:a> <x:p> 1 .", encoding="utf-8")
    assert opened(files).edition.number == 1


def test_the_last_few_editions_are_kept_and_those_in_use(opened: Open) -> None:
    location = opened(empty=True)
    for number in range(2, 8):
        location.publish(written(location, f"x:{number}"), ASKED)
        location.prune({2})
    assert [name for name in listing(location) if name.startswith("edition")] == [
        f"edition-0000000{number}" for number in (2, 5, 6, 7)
    ]
    assert subjects(location) == {f"x:{number}" for number in range(2, 8)}
    opened()
    assert [name for name in listing(location) if name.startswith("edition")] == [
        f"edition-0000000{number}" for number in (5, 6, 7)
    ]


def test_what_was_staged_and_left_is_removed(opened: Open) -> None:
    location = opened(empty=True)
    written(location, "x:a")
    assert any(name.startswith("unscr-staging-") for name in listing(location))
    opened()
    assert listing(location) == ["audit.jsonl", "current", "edition-00000001", "lock"]


def test_each_edition_has_a_digest_of_its_own(opened: Open) -> None:
    """Also where the same change is made twice."""
    location = opened(empty=True)
    found = {location.edition.digest}
    for _ in range(3):
        found.add(location.publish(written(location, "x:a"), ASKED).digest)
    assert len(found) == 4


class Stop(BaseException):
    """The process ends here."""


def steps(monkeypatch: pytest.MonkeyPatch, stop: int, how: BaseException) -> list[str]:
    """Let the ``stop``-th thing that is done to a file raise instead; return what was done."""
    done: list[str] = []

    def stopping(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def do(*arguments: object, **more: object) -> object:
            done.append(name)
            if len(done) == stop:
                raise how
            return real(*arguments, **more)

        return do

    monkeypatch.setattr(os, "fsync", stopping("fsync", os.fsync))
    for each in ("rename", "replace", "write_text"):
        monkeypatch.setattr(Path, each, stopping(each, getattr(Path, each)))
    monkeypatch.setattr(shutil, "rmtree", stopping("rmtree", shutil.rmtree))
    monkeypatch.setattr(audit, "add", stopping("audit", audit.add))
    return done


@contextmanager
def stopped(
    patched: pytest.MonkeyPatch, stop: int, how: BaseException, raised: type[BaseException] | None = None
) -> Iterator[None]:
    """Expect that what is done in the block is stopped at a step."""
    steps(patched, stop, how)
    with pytest.raises(raised or type(how)):
        yield


def test_a_publication_takes_these_steps(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests below stop at each of them. All is on the disk before it is named, and the name before the answer."""
    location = opened(empty=True)
    staging = written(location, "x:a")
    with monkeypatch.context() as patched:
        done = steps(patched, 0, Stop())
        location.publish(staging, ASKED)
    assert done == [
        *("fsync", "rmtree", "rename", "rmtree", "fsync"),
        *("write_text", "fsync", "replace", "fsync", "audit"),
    ]


@pytest.mark.parametrize("stop", range(1, 11))
def test_stopped_at_any_step_the_old_edition_is_there_or_the_new_one(
    opened: Open, monkeypatch: pytest.MonkeyPatch, stop: int
) -> None:
    """Whole, and with its line in the audit; and the next change can be made."""
    location = opened(empty=True)
    location.publish(written(location, "x:a"), ASKED)
    staging = written(location, "x:b")
    with monkeypatch.context() as patched, stopped(patched, stop, Stop()):
        location.publish(staging, ASKED)
    again = opened()
    named = stop > 8
    assert (again.edition.number, subjects(again)) == ((3, {"x:a", "x:b"}) if named else (2, {"x:a"}))
    assert [each["edition"] for each in lines(again)] == ([2, 3] if named else [2])
    again.publish(written(again, "x:c"), ASKED)
    assert subjects(again) - {"x:b"} == {"x:a", "x:c"}
    assert [name for name in listing(again) if "staging" in name] == []


@pytest.mark.parametrize("stop", [1, 3, 5, 6, 7, 8])
def test_a_disk_that_refuses_leaves_the_old_edition_and_the_next_change_is_made(
    opened: Open, monkeypatch: pytest.MonkeyPatch, stop: int
) -> None:
    location = opened(empty=True)
    staging = written(location, "x:a")
    with monkeypatch.context() as patched, stopped(patched, stop, OSError(errno.ENOSPC, "full")):
        location.publish(staging, ASKED)
    location.discard(staging)
    assert (location.edition.number, subjects(location)) == (1, set())
    location.publish(written(location, "x:b"), ASKED)
    assert (location.edition.number, subjects(location), len(lines(location))) == (2, {"x:b"}, 1)
    assert subjects(opened()) == {"x:b"}


def test_where_it_is_not_known_what_the_disk_holds_nothing_goes_on(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    location = opened(empty=True)
    staging = written(location, "x:a")
    with monkeypatch.context() as patched, stopped(patched, 9, OSError(errno.EIO, "broken"), RuntimeError):
        location.publish(staging, ASKED)
    assert subjects(opened()) == {"x:a"}


def test_a_line_that_the_disk_refused_is_added_at_the_next_beginning(
    opened: Open, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    location = opened(empty=True)
    staging = written(location, "x:a")
    with monkeypatch.context() as patched:
        steps(patched, 10, OSError(errno.ENOSPC, "full"))
        location.publish(staging, ASKED)
    assert "audit.jsonl: full" in capsys.readouterr().err
    assert lines(location) == []
    assert [each["edition"] for each in lines(opened())] == [2]
    assert [each["edition"] for each in lines(opened())] == [2]


def lines(location: Location) -> list[dict[str, object]]:
    """Return the audit."""
    text = (location.folder / "audit.jsonl").read_text(encoding="ascii")
    assert not text or text.endswith("\n")
    return [json.loads(each) for each in text.splitlines()]


@pytest.mark.parametrize("name", ["staging-server", "unscr", "edition-00000007", "notes"])
def test_a_folder_that_is_somebody_elses_loses_nothing(tmp_path: Path, name: str) -> None:
    """Nor a store whose name was lost."""
    kept = tmp_path / "mine" / name / "data"
    kept.parent.mkdir(parents=True)
    kept.write_text("mine", encoding="utf-8")
    with pytest.raises(LocationError, match=name):
        Location(tmp_path / "mine", (), empty=True)
    assert kept.read_text(encoding="utf-8") == "mine"
