"""The process of one generation: it holds the data, forks the workers that answer from it, and says how they ended.

A single-threaded loop over sockets and the ends of its children. A query never runs here, so whatever happens to one,
the next is served. Workers take their tasks from one listening socket; what waits there waits in the system's queue.
"""

import contextlib
import gc
import os
import selectors
import signal
import socket
import sys
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, NoReturn, cast

from unscr.config import Settings
from unscr.errors import UnscrError
from unscr.graph import child, wire
from unscr.graph.dataset import Loaded
from unscr.graph.places import Places
from unscr.graph.slots import Slot, Slots
from unscr.graph.task import failure
from unscr.graph.verdict import deadline, ended
from unscr.graph.worker import Work

# So many workers in a row that end before they have answered anything: the next one will not do better.
_BARREN = 5
# Ends that nobody may ask about any more are forgotten.
_REMEMBERED = 4096
# A process closes what it has open one after the other; all is closed within this.
_ENDING = 1.0
# A task that is at work at two looks so far apart gives way to others from then on, by so much; nice(2). It still gets
# a quarter of what another gets.
_LONG, _BEHIND, _LAST = 0.2, 5, 19
# How long a generation that is no longer in force looks for callers who came before they knew.
_LAST_CALL = 0.02


class Zygote:
    """The loop's state."""

    def __init__(self, loaded: Loaded, generation: int, places: Places, limits: Settings) -> None:
        self._loaded = loaded
        self._limits = limits
        self._slots = Slots(places.slots(generation), limits.workers)
        # The system lets one more wait than it is told.
        self._questions = _listen(places.questions(generation), max(0, limits.queue - 1))
        self._questions.setblocking(False)
        self._verdicts = _listen(places.verdicts(generation), 128)
        self._selector = selectors.DefaultSelector()
        self._workers: dict[int, child.Child] = {}
        self._said: OrderedDict[int, dict[str, Any]] = OrderedDict()
        self._noted = 0.0
        self._barren = 0
        self._looked = 0.0
        self._seen: dict[int, int] = {}
        self._leaving = False

    def begin(self) -> None:
        """Fork the workers."""
        # The collector would write into pages that the workers share.
        gc.freeze()
        for place in range(self._limits.workers):
            self._begin_worker(place)

    def run(self, keeper: socket.socket) -> NoReturn:
        """Serve until the keeper says that another generation is in force, and nobody is left; end then."""
        self._selector.register(self._verdicts, selectors.EVENT_READ, self._accept)
        self._selector.register(keeper, selectors.EVENT_READ, lambda: self._told(keeper))
        while True:
            for key, _ in self._selector.select(_LAST_CALL if self._leaving else _LONG):
                # An earlier event of the same round may have closed this one, and its number may be another's now.
                if self._selector.get_map().get(key.fd) is key:
                    key.data()
            self._look()
            if self._leaving and not self._is_needed():
                sys.exit(0)

    def _look(self) -> None:
        """Let what has been at work for long give way to what is short, until its task ends."""
        now = time.monotonic()
        if now - self._looked < _LONG:
            return
        self._looked, before = now, self._seen
        self._seen = {place: self._slots[place].token for place in self._workers}
        behind = min(_LAST, os.getpriority(os.PRIO_PROCESS, 0) + _BEHIND)
        for place, token in self._seen.items():
            if token and before.get(place) == token:
                with contextlib.suppress(OSError):
                    os.setpriority(os.PRIO_PROCESS, self._workers[place].pid, behind)

    def _told(self, keeper: socket.socket) -> None:
        if wire.receive(keeper) is None:
            sys.exit(0)
        self._leaving = True

    def _is_needed(self) -> bool:
        """Tell whether a worker is at a task, or a caller waits for one."""
        waiting = selectors.DefaultSelector()
        with waiting:
            waiting.register(self._questions, selectors.EVENT_READ)
            at_work = bool(waiting.select(0)) or any(self._slots[place].token for place in self._workers)
        # Whoever waits for what was noted a moment ago would ask for the whole task again.
        return at_work or bool(self._said and time.monotonic() - self._noted < _ENDING)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            connection, _ = self._verdicts.accept()
            self._selector.register(connection, selectors.EVENT_READ, lambda: self._asked(connection))

    def _asked(self, connection: socket.socket) -> None:
        """Say what became of a task, nothing where that is not known."""
        received = wire.receive(connection)
        lost = []
        if received is not None:
            token = received.message["token"]
            # Its worker has closed the connection, but its end may not have been seen here.
            for place, worker in list(self._workers.items()):
                if self._slots[place].token == token and worker.has_ended(_ENDING):
                    lost.append(place)
                    self._see_end(place)
            with contextlib.suppress(OSError):
                wire.send(connection, self._said.pop(token, {}))
        self._selector.unregister(connection)
        connection.close()
        # A process that is begun now inherits no connection of a caller.
        for place in lost:
            self._begin_worker(place)

    def _lost(self, place: int) -> None:
        """See how a worker ended, and put another in its place."""
        self._see_end(place)
        self._begin_worker(place)

    def _see_end(self, place: int) -> None:
        """See how a worker ended, and remember what that means for its task."""
        worker = self._workers.pop(place)
        self._selector.unregister(worker.connection)
        status = worker.ended()
        slot = self._slots[place]
        self._barren = 0 if slot.answered or slot.token else self._barren + 1
        self._note(worker.pid, status, slot)
        if self._barren > _BARREN:
            _log("its processes end before they have answered anything; giving up")
            sys.exit(1)
        self._slots[place] = Slot(0, 0.0, 0)

    def _note(self, pid: int, status: int, slot: Slot) -> None:
        """Remember what an end means for its task; only one that is nobody's doing is for the log."""
        by = -os.waitstatus_to_exitcode(status)
        if by == signal.SIGIO or status == 0:
            return
        said = deadline(slot.seconds) if by == signal.SIGALRM else ended(status)
        if by != signal.SIGALRM:
            _log(f"process {pid} ended by itself, {child.how(status)}")
        if slot.token:
            self._said[slot.token] = failure(said)
            self._noted = time.monotonic()
            while len(self._said) > _REMEMBERED:
                self._said.popitem(last=False)

    def _begin_worker(self, place: int) -> None:
        work = Work(self._loaded, self._questions, self._slots, place, self._limits)
        worker = child.fork(lambda _: self._become(work), quiet=True)
        self._workers[place] = worker
        self._selector.register(worker.connection, selectors.EVENT_READ, lambda: self._lost(place))

    def _become(self, work: Work) -> None:
        """Work, as the new process: with whom the zygote speaks is none of its business, and they must see it end."""
        for key in list(self._selector.get_map().values()):
            cast("socket.socket", key.fileobj).close()
        self._selector.close()
        work.run()


def serve(
    load: Callable[[], Loaded], generation: int, places: Places, limits: Settings, keeper: socket.socket
) -> NoReturn:
    """Load, fork, tell the keeper that it is ready or why it cannot be, and serve."""
    try:
        zygote = Zygote(load(), generation, places, limits)
    except UnscrError as error:
        wire.send(keeper, failure(error))
        sys.exit(0)
    zygote.begin()
    wire.send(keeper, {"ready": True})
    zygote.run(keeper)


def _listen(path: str, waiting: int) -> socket.socket:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    listener.bind(path)
    listener.listen(waiting)
    return listener


def _log(line: str) -> None:
    sys.stderr.write(f"unscr evaluator: {line}\n")
    sys.stderr.flush()
