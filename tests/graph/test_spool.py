"""The file of a worker's large results keeps its memory, and never changes under whoever reads it."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from processes import children, eventually
from unscr.config import Settings
from unscr.graph import spool as module
from unscr.graph import wire
from unscr.graph.evaluator import Process
from unscr.graph.spool import Spool
from unscr.graph.task import Task

Begin = Callable[[Settings], Process]


@pytest.fixture
def spool() -> Iterator[Spool]:
    spool = Spool()
    yield spool
    spool.close()


def put(spool: Spool, content: bytes) -> tuple[int, int]:
    """Write one result; return the file it is in and the descriptor that is lent."""
    descriptor = spool.begin()
    wire.write(descriptor, content)
    os.ftruncate(descriptor, len(content))
    return os.fstat(descriptor).st_ino, spool.lend()


def taken(descriptor: int) -> bytes:
    """Read what was lent, and give it back."""
    with os.fdopen(descriptor, "rb") as file:
        return file.read()


def test_the_next_result_is_written_over_what_was_read(spool: Spool) -> None:
    files = set()
    for content in (b"first", b"a longer second", b"3"):
        file, lent = put(spool, content)
        files.add(file)
        assert taken(lent) == content
    assert len(files) == 1


def test_what_is_being_read_stays_as_it_is(spool: Spool) -> None:
    """Until the last copy of the descriptor is closed, as a process has it that was forked meanwhile."""
    first, lent = put(spool, b"first")
    copy = os.dup(lent)
    os.close(lent)
    second, another = put(spool, b"second")
    assert (first != second, taken(copy), taken(another)) == (True, b"first", b"second")
    third, last = put(spool, b"third")
    assert (third, taken(last)) == (second, b"third")


def test_whoever_reads_can_write_nothing(spool: Spool) -> None:
    _, lent = put(spool, b"first")
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.write(lent, b"x")
    os.close(lent)


def test_a_file_that_has_grown_is_not_kept(spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 10)
    for size, is_kept in ((10, True), (11, False)):
        _, lent = put(spool, b"x" * size)
        spool.rest()
        assert (spool.is_kept, taken(lent)) == (is_kept, b"x" * size)


def test_a_file_that_the_system_does_not_open_again_is_given_away(
    spool: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> int:
        raise OSError("no /proc")

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refused)
        _, lent = put(spool, b"first")
    assert not spool.is_kept
    os.lseek(lent, 0, os.SEEK_SET)
    assert taken(lent) == b"first"


def rows(count: int) -> Task:
    """Return a task whose result has as many rows of some 20 bytes, each with the number of all."""
    digits = "0123456789"
    values = " ".join(digits)
    tables = " ".join(f"VALUES ?{name} {{ {values} }}" for name in "abcde")
    return Task("text/csv", f"SELECT (CONCAT('row of ', STR({count})) AS ?row) {{ {tables} }} LIMIT {count}")


def written(count: int) -> bytes:
    return b"row\r\n" + f"row of {count}\r\n".encode() * count


def held(process: Process) -> int:
    """Return the bytes in anonymous files that the only process that evaluates holds open."""
    (generation,) = children(process.child.pid)
    (worker,) = children(generation)
    sizes = {}
    for each in Path(f"/proc/{worker}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            if str(each.readlink()).startswith("/memfd:unscr"):
                file = each.stat()
                sizes[file.st_ino] = file.st_size
    return sum(sizes.values())


def test_large_results_one_after_another_are_each_their_own(begin: Begin) -> None:
    """Longer and shorter ones, in turn, some of them read only when the next has come; and a refused one between."""
    process = begin(Settings(workers=1, result_rows=60_000))
    kept = []
    for count in (50_000, 3_000, 60_000, 4_000, 30_000):
        answer = process.engine.run(rows(count))
        assert answer.length == len(written(count))
        kept.append((count, answer.file))
        with process.engine.run(rows(count - 1)).file as file:
            assert file.read() == written(count - 1)
    for count, each in kept:
        with each as file:
            assert file.read() == written(count)


def test_rows_are_counted_where_more_were_written_before(begin: Begin) -> None:
    """What is left of a longer result is not counted with the next."""
    engine = begin(Settings(workers=1, result_rows=60_000)).engine
    for count in (60_000, 59_999, 60_000):
        with engine.run(rows(count)).file as file:
            assert file.read() == written(count)


def test_a_worker_that_nobody_asks_gives_the_memory_back(begin: Begin) -> None:
    process = begin(Settings(workers=1))
    process.engine.run(rows(50_000)).file.close()
    assert held(process) == len(written(50_000))
    assert eventually(lambda: held(process) == 0, 10)
    process.engine.run(rows(50_000)).file.close()
    assert held(process) == len(written(50_000))
