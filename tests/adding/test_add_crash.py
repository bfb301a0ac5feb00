"""kill -9 of a load, or of any process of it, at any moment: the store is as before, or complete.

``UNSCR_CRASH_TRIALS`` says how many trials there are, 50 at most; ``make soak`` has them all.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pages import written
from store import HERE, add, held

from processes import children
from unscr.graph.edition import CURRENT

TRIALS = min(50, int(os.environ.get("UNSCR_CRASH_TRIALS", "4")))
FILES = 12


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str], Path, float]:
    """Return a source, what a store holds that has all of it, a store before, and how long a load takes."""
    folder = tmp_path_factory.mktemp("states")
    source = folder / "in"
    source.mkdir()
    for number in range(9001, 9001 + FILES):
        text = written(number, 2030, "en", *(f"Decides {each};" for each in range(40)))
        (source / f"{number}.xml").write_text(text, encoding="utf-8")
    begun = time.monotonic()
    add(source, folder / "complete")
    taken = time.monotonic() - begun
    first = folder / "first"
    first.mkdir()
    (first / "9001.xml").write_text(written(9001, 2030, "en", "Decides first;"), encoding="utf-8")
    add(first, folder / "before")
    return source, held(folder / "complete"), folder / "before", taken


@pytest.mark.parametrize("trial", range(TRIALS))
def test_a_load_that_is_killed_leaves_the_store_as_before_or_complete(
    trial: int, states: tuple[Path, set[str], Path, float], tmp_path: Path
) -> None:
    source, complete, before, taken = states
    # The same moments in every run.
    chance = random.Random(trial)  # noqa: S311
    store = tmp_path / "store"
    if trial % 2:
        subprocess.run(["cp", "-a", str(before), str(store)], check=True)
    was = held(store) if trial % 2 else None
    command = [sys.executable, str(HERE / "adding_run.py"), str(source), str(store)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(chance.uniform(0.1, 1.1) * taken)
    victims = [running.pid, *children(running.pid)] if trial % 4 < 2 else [*children(running.pid), running.pid]
    for pid in victims[:1]:
        os.kill(pid, signal.SIGKILL)
    running.wait(60)
    is_there = (store / CURRENT).exists()
    assert not is_there or held(store) in (was, complete)
    assert is_there or was is None
    add(source, store)
    assert held(store) == complete
