"""The broker as the rest of the program sees it: begun beside the evaluator, and asked over a socket of its own."""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO, cast

from unscr.config import Settings
from unscr.errors import EvaluatorGone, ServiceError
from unscr.graph import task as tasks
from unscr.graph import wire
from unscr.graph.asked import connected
from unscr.graph.broker.fault import failed
from unscr.graph.broker.listed import listed
from unscr.graph.evaluator import meeting_place
from unscr.graph.line import own_line
from unscr.graph.verdict import gone

# Longer than the broker gives a question by this, and nobody keeps its time any more.
_GRACE = 2.0


@dataclass(frozen=True, slots=True)
class Broker:
    """Asks the broker that meets its callers in ``folder``; may be used by many threads and processes at once."""

    folder: Path

    @property
    def place(self) -> Path:
        """Where it is asked."""
        return self.folder / "broker"

    def fetch(self, target: str, query: str, seconds: float) -> bytes:
        """Return a target's answer to a query, as SPARQL results in JSON.

        Raises CallRefused, CallLate, CallTooLarge and CallFailed; EvaluatorBusy, and EvaluatorGone for whoever asks and
        has left meanwhile.
        """
        line = own_line()
        try:
            connection = connected(str(self.place))
        except EvaluatorGone:
            raise failed(target, "broker", "what asks it is not there", "负责查询的程序不可用") from None
        with connection, line.held(connection):
            connection.settimeout(seconds + _GRACE)
            received = None
            with contextlib.suppress(OSError):
                wire.put(connection, {"target": target, "seconds": seconds}, query.encode())
                received = wire.receive(connection)
        if line.is_cut:
            raise gone()
        if received is None:
            raise failed(target, "broker", "what asks it ended", "负责查询的程序已退出")
        if "error" in received.message:
            raise tasks.error(received.message)
        return wire.whole(received)


@dataclass(frozen=True, slots=True)
class Asking:
    """A broker that was begun, for whoever watches over it."""

    broker: Broker
    child: "subprocess.Popen[bytes]"


def begin(settings: Settings, folder: Path) -> Asking:
    """Begin a broker that meets its callers in ``folder``; it is ready on return, and ends with the calling thread.

    Raises SettingError for a list that is none, ServiceError where it does not start.
    """
    listed(settings.service)
    order = {"place": str(Broker(folder).place), "parent": os.getpid(), "settings": asdict(settings)}
    child = subprocess.Popen(
        [sys.executable, "-P", "-m", "unscr.graph.broker.process"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with cast("BinaryIO", child.stdin) as told:
        told.write(json.dumps(order).encode() + b"\n")
    with cast("BinaryIO", child.stdout) as says:
        if not says.readline():
            child.wait()
            raise ServiceError(
                "What asks other endpoints for SERVICE did not start.", "负责 SERVICE 对外查询的程序未能启动。"
            )
    return Asking(Broker(folder), child)


@contextmanager
def broker(settings: Settings) -> Iterator[Broker | None]:
    """Give a broker for as long as the block lasts, None where no endpoint is listed; raises as ``begin`` does."""
    if not settings.service:
        yield None
        return
    with meeting_place() as folder:
        begun = begin(settings, folder)
        try:
            yield begun.broker
        finally:
            begun.child.kill()
            begun.child.wait()
