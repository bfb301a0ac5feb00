"""What a service takes while something is done to it: memory, threads, and the time of the next trivial query."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from exchange import exchange, get

from processes import megabytes, ticks
from serving import Service


class Watch:
    """The memory of all processes of a service, looked at again and again, in megabytes."""

    def __init__(self, running: Service) -> None:
        self._running = running
        self.base = self.most = self.now()

    def now(self) -> int:
        """Return what they take; a page that several share counts once."""
        return megabytes(self._running.tree())

    @contextmanager
    def on(self) -> Iterator["Watch"]:
        """Look while the context lasts; ``most`` is then the most that was seen."""
        done = threading.Event()

        def look() -> None:
            while not done.wait(0.02):
                self.most = max(self.most, self.now())

        with ThreadPoolExecutor(1) as thread:
            looking = thread.submit(look)
            self.base = self.most = self.now()
            try:
                yield self
            finally:
                done.set()
                looking.result()


def threads(running: Service) -> int:
    """Return how many threads all processes of a service have."""
    return sum(len(list(Path(f"/proc/{pid}/task").glob("*"))) for pid in running.tree())


def trivial(running: Service, source: str = "") -> float:
    """Return how long a query takes that was never asked before; asserts that it is answered."""
    number = time.monotonic_ns()
    told = exchange(running.address, get(f"SELECT ({number} AS ?n) {{}}"), source=source)
    assert (told.status, told.body) == (200, f"n\r\n{number}\r\n".encode())
    return told.seconds


def at_work(running: Service, seconds: float) -> int:
    """Return the process that uses the processor most for so long."""
    before = {pid: ticks(pid) for pid in running.tree()}
    time.sleep(seconds)
    return max(before, key=lambda pid: ticks(pid) - before[pid])
