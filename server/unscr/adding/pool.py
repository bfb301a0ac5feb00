"""Work shared among processes, so that one piece of it may fail, hang or take all memory and the others go on.

Begun by ``fork`` while this process has no store open and no threads.
"""

import contextlib
import gc
import json
import os
import resource
import select
import socket
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from unscr.errors import UnscrError
from unscr.graph import child, wire
from unscr.graph.child import Child

_MEGABYTE = 2**20
# A piece of work makes fewer than so many objects, some hundreds of megabytes, and leaves next to none.
_OBJECTS = 1_000_000


@dataclass(frozen=True, slots=True)
class Failure:
    """A piece of work that was not done, and why."""

    kind: str
    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Done:
    """A piece of work and what came of it."""

    job: Any
    outcome: Any


@dataclass(slots=True)
class _Worker:
    child: Child
    job: Any
    # Whether a process has ended over this job before.
    again: bool = False
    since: float = field(default_factory=time.monotonic)


@dataclass(frozen=True, slots=True)
class Pool:
    """How many processes there are, how long one may work on a piece, and how much memory it may use."""

    processes: int = 0
    seconds: float = 120.0
    megabytes: int = 1024

    def run(self, work: Callable[[Any], Any], jobs: Iterable[Any]) -> Iterator[Done]:
        """Yield each job with what ``work`` returned for it, or with a Failure, as they come.

        A job over which a process ended is given to one more process, since something else may have ended it.
        Jobs and what comes of them are values of JSON.
        """
        waiting = iter(jobs)
        workers: dict[int, _Worker] = {}
        try:
            for job in _some(waiting, self.processes or cores()):
                self._begin(workers, work, job)
            while workers:
                ready, _, _ = select.select(list(workers), (), (), 1.0)
                for each in ready:
                    said = wire.receive(workers[each].child.connection)
                    if said is not None:
                        yield Done(workers[each].job, _said(said))
                    else:
                        ended = workers.pop(each)
                        status = ended.child.ended()
                        if not ended.again:
                            self._begin(workers, work, ended.job, again=True)
                            continue
                        yield Done(ended.job, _gone(status))
                    self._next(workers, each, work, waiting)
                for each in [each for each, one in workers.items() if time.monotonic() - one.since > self.seconds]:
                    late = workers.pop(each)
                    late.child.end()
                    yield Done(late.job, _late(self.seconds))
                    self._next(workers, each, work, waiting)
        finally:
            for one in workers.values():
                one.child.end()

    def _begin(self, workers: dict[int, _Worker], work: Callable[[Any], Any], job: Any, *, again: bool = False) -> None:
        # Another end of the socket held open in there, and the end of this process would not be seen.
        begun = child.fork(lambda told: _serve(told, work, self.megabytes), ())
        workers[begun.connection.fileno()] = _Worker(begun, job, again)
        _give(begun, job)

    def _next(self, workers: dict[int, _Worker], each: int, work: Callable[[Any], Any], waiting: Iterator[Any]) -> None:
        for job in _some(waiting, 1):
            if each in workers:
                workers[each] = _Worker(workers[each].child, job)
                _give(workers[each].child, job)
            else:
                self._begin(workers, work, job)
            return
        if each in workers:
            workers.pop(each).child.ended()


def _give(worker: Child, job: Any) -> None:
    # One that has ended is found out where its answer is waited for.
    with contextlib.suppress(OSError):
        wire.put(worker.connection, {}, _bytes(job))


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0))


def _some(jobs: Iterator[Any], count: int) -> Iterator[Any]:
    for _ in range(count):
        try:
            yield next(jobs)
        except StopIteration:
            return


def _serve(told: socket.socket, work: Callable[[Any], Any], megabytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))
    # What a piece of work makes goes with it: to look for circles among it takes a tenth of the time.
    gc.freeze()
    gc.set_threshold(_OBJECTS)
    while (said := wire.receive(told)) is not None:
        wire.put(told, {}, _bytes(_outcome(work, json.loads(wire.whole(said)))))


def _outcome(work: Callable[[Any], Any], job: Any) -> dict[str, Any]:
    try:
        return {"outcome": work(job)}
    except UnscrError as error:
        return _failed("unreadable", error.en, error.zh)
    except MemoryError:
        return _failed("out-of-memory", "It takes more memory than a file may.", "所需内存超出单个文件的限额。")
    except RecursionError:
        return _failed("too-deep", "It is nested too deeply.", "嵌套过深。")
    except Exception as error:
        # A fault of ours in one file is no reason to give the others up; it is told in full.
        traceback.print_exc()
        said = f"{type(error).__name__}: {error}"
        return _failed("fault", f"The program has a fault here: {said}.", f"程序在此处有错误：{said}。")


def _failed(kind: str, en: str, zh: str) -> dict[str, Any]:
    return {"failure": {"kind": kind, "en": en, "zh": zh}}


def _said(said: wire.Received) -> Any:
    outcome = json.loads(wire.whole(said))
    return Failure(**outcome["failure"]) if "failure" in outcome else outcome["outcome"]


def _gone(status: int) -> Failure:
    how = child.how(status)
    return Failure(
        "reader-ended", f"The processes that read it ended, the last {how}.", f"读取进程均已终止（最后一次：{how}）。"
    )


def _late(seconds: float) -> Failure:
    return Failure("too-long", f"It took longer than {seconds:g} seconds.", f"读取超过{seconds:g}秒。")


def _bytes(value: Any) -> bytes:
    # Names of files may hold bytes that are no text; json.loads takes them back as they are.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
