"""kill -9 of any process at any moment under writes: what was acknowledged is there, and nothing is there in part.

``UNSCR_CRASH_TRIALS`` says how many trials there are; ``make soak`` has 500.
"""

import contextlib
import os
import random
import signal
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from processes import children, command_line, eventually
from serving import Service
from writing import rows, update, writable

TRIALS = int(os.environ.get("UNSCR_CRASH_TRIALS", "50"))
PARTS = 5
# Seconds until questions are answered again, on a machine with nothing else to do.
BARS = {"worker": 0.15, "zygote": 1.0, "keeper": 1.0, "writer": 0.15, "web": 1.0, "supervisor": 1.0}
# Machines of tests have other things to do.
TOLERANCE = 4.0


def keeper_of(running: Service) -> int:
    """Return the evaluator's first process."""
    return next(pid for pid in children(running.process.pid) if "unscr.graph.keeper" in command_line(pid))


def _web(running: Service) -> list[int]:
    return [pid for pid in children(running.process.pid) if "unscr.graph.keeper" not in command_line(pid)]


VICTIMS: dict[str, Callable[[Service], list[int]]] = {
    "worker": lambda running: [pid for each in children(keeper_of(running)) for pid in children(each)],
    "zygote": lambda running: [pid for pid in children(keeper_of(running)) if children(pid)],
    "keeper": lambda running: [keeper_of(running)],
    "writer": lambda running: [pid for pid in children(keeper_of(running)) if not children(pid)],
    "web": _web,
    "supervisor": lambda running: [running.process.pid],
}


class Writer:
    """Sends one group of statements after another, and remembers which were acknowledged."""

    def __init__(self) -> None:
        self.address = ""
        self.acknowledged: set[int] = set()
        self._number = 0

    def write(self) -> bool:
        """Send the next group; return whether it was acknowledged."""
        self._number += 1
        parts = " , ".join(f'"{part}"' for part in range(PARTS))
        with contextlib.suppress(OSError):
            if update(self.address, f"INSERT DATA {{ <x:{self._number}> <x:part> {parts} }}").status == 204:
                self.acknowledged.add(self._number)
                return True
        return False

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Write again and again while the block lasts."""
        done = threading.Event()

        def go() -> None:
            while not done.is_set():
                if not self.write():
                    time.sleep(0.01)

        thread = threading.Thread(target=go)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()

    def check(self) -> None:
        """Nothing that was acknowledged is missing, and every group that is there is whole."""
        query = "SELECT ?s (COUNT(?o) AS ?n) { ?s <x:part> ?o } GROUP BY ?s"
        found = dict(each.removeprefix("x:").split(",") for each in rows(self.address, query))
        assert set(found.values()) <= {str(PARTS)}, "a change is there in part"
        assert self.acknowledged <= set(map(int, found)), "an acknowledged change is lost"


def answers(address: str) -> bool:
    """Return whether a question is answered."""
    with contextlib.suppress(OSError):
        return rows(address, "SELECT (NOW() AS ?n) {}") != []
    return False


def killed(running: Service, victim: str) -> bool:
    """Kill one process of a kind, when there is one; return whether there was."""
    found: list[int] = []

    def there() -> bool:
        # They come and go while they are looked for.
        with contextlib.suppress(StopIteration, OSError):
            found[:] = VICTIMS[victim](running)
        return bool(found)

    end = time.monotonic() + 1.0
    while not there() and time.monotonic() < end:
        pass
    for pid in found[:1]:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
            return True
    return False


def seconds_until_answered(address: str) -> float:
    """Return how long it takes until a question is answered."""
    begun = time.monotonic()
    while not answers(address):
        assert time.monotonic() - begun < 20, "the service does not come back"
        time.sleep(0.005)
    return time.monotonic() - begun


def test_no_kill_loses_or_tears_a_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(2322)  # noqa: S311 - moments, not secrets
    victims = [list(VICTIMS)[number % len(VICTIMS)] for number in range(TRIALS)]
    back: dict[str, list[float]] = {each: [] for each in VICTIMS}
    writer = Writer()
    while victims:
        begun = time.monotonic()
        with writable(tmp_path, "--empty", log=tmp_path / "log") as running:
            writer.address = running.address
            seconds_until_answered(running.address)
            back["supervisor"].append(time.monotonic() - begun)
            writer.check()
            _trials(running, writer, victims, back, chance)
    with capsys.disabled():
        for victim, seconds in back.items():
            if seconds:
                middle, most = statistics.median(seconds), max(seconds)
                print(f"\n{victim}: back in {middle:.3f} s, at most {most:.3f} s, {len(seconds)} times", end="")  # noqa: T201
        print(f"\n{len(writer.acknowledged)} changes were acknowledged, none lost, none torn")  # noqa: T201
    for victim, seconds in back.items():
        # One that comes and goes may be missed now and then, and no kind of them always.
        assert len(seconds) > TRIALS // len(VICTIMS) // 2, f"{victim} was not killed often enough"
        assert statistics.median(seconds) <= BARS[victim] * TOLERANCE, victim
    assert len(writer.acknowledged) > TRIALS


def _trials(
    running: Service, writer: Writer, victims: list[str], back: dict[str, list[float]], chance: random.Random
) -> None:
    """Kill one after another until the service itself is killed."""
    while victims:
        victim = victims.pop(0)
        with writer.at_work():
            time.sleep(chance.uniform(0, 0.3))
            if not killed(running, victim):
                continue
            if victim == "supervisor":
                running.process.wait(10)
                return
            back[victim].append(seconds_until_answered(running.address))
        assert eventually(writer.write, 10), f"no change is made after {victim}"
        writer.check()
