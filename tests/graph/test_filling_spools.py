"""Much is loaded by two processes: the graphs while no tables are merged, then the merge, and all tables once.

Each run is a process of its own, as in use: the engine's threads do not survive the forks of a process that has them.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from unscr.graph.filling import Spool, is_much

SPOOLS = 20
RUN = """
import json, os, sys
from pathlib import Path
from pyoxigraph import Store
from unscr.graph import child, filling, settling, wire
from unscr.graph.filling import Filling, Spool

folder, much = Path(sys.argv[1]), sys.argv[2] == "much"
slept = folder / "slept"
let_sleep = filling._let_sleep


def tell():
    let_sleep()
    tasks = [each for each in Path("/proc/self/task").iterdir() if (each / "comm").read_text().startswith("rocksdb")]
    slept.write_text(json.dumps({(each / "comm").read_text(): os.sched_getscheduler(int(each.name)) for each in tasks}))


filling._let_sleep = tell
child.fork(lambda told: Store(str(folder / "before")).flush()).ended()
(folder / "before" / settling.MARK).touch()
settling._LEAST = 0
spools = tuple(Spool(each, each.with_suffix(".ttl")) for each in sorted(folder.glob("*.trig")))
work = Filling(folder / "before", folder / "after", (), spools, (), much)
loaded = []
for each in (work.named, work.merged):
    process = child.fork(each)
    while (said := wire.receive(process.connection)) and "loaded" in said.message:
        loaded.append(said.message["loaded"])
    assert said.message == {"done": True} and process.ended() == 0
tables = len(list((folder / "after").glob("*.sst")))
held = [str(each) for each in Store.read_only(str(folder / "after"))]
marked = settling.overlaps(folder / "after")
print(json.dumps({"loaded": loaded, "tables": tables, "held": sorted(held), "marked": marked}))
"""

# Faults of 16 MB, filled and given back three times by one of the processes that fill.
TAKEN = """
import resource, socket
from unscr.graph import filling

def take():
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        taken = bytearray(16 * 2**20)
        taken[::4096] = bytes(4096)
        del taken
        print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)

told, _ = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
filling._tell(told, take)
"""


def statements(place: int) -> list[str]:
    """Return statements so many and so different that the tables of any two spools overlap."""
    return [f"<x:{place}-{each}> <x:p{each}> <x:o{each}>" for each in range(30)]


def fill(folder: Path, how: str) -> dict[str, object]:
    """Fill an empty edition with some spools, and return what came of it."""
    folder.mkdir()
    for place in range(SPOOLS):
        said = statements(place)
        named = "".join(f"<x:g{each % 3}> {{ {line} . }}\n" for each, line in enumerate(said))
        (folder / f"{place}.trig").write_text(named, encoding="utf-8")
        (folder / f"{place}.ttl").write_text("".join(f"{line} .\n" for line in said), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", RUN, folder, how], capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, object] = json.loads(run.stdout)
    return found


def test_much_and_little_are_loaded_alike_and_the_tables_of_much_are_merged(tmp_path: Path) -> None:
    much, little = fill(tmp_path / "much", "much"), fill(tmp_path / "little", "little")
    assert much["held"] == little["held"]
    lines = [(each, line) for place in range(SPOOLS) for each, line in enumerate(statements(place))]
    assert much["held"] == sorted(said for each, line in lines for said in (line, f"{line} <x:g{each % 3}>"))
    # One table for each of the kinds of key: six of graphs, three of the merge, names of graphs, words, the version.
    assert int(str(much["tables"])) <= 12
    assert not list((tmp_path / "much").glob("*.t*"))
    # What the service would put in order at its start.
    assert (much["marked"], little["marked"]) == (False, True)


def test_what_is_told_counts_half_of_a_spool_when_its_graphs_are_loaded(tmp_path: Path) -> None:
    assert fill(tmp_path / "little", "little")["loaded"] == [each // 2 for each in range(1, 2 * SPOOLS + 1)]


def test_the_engine_merges_no_tables_while_graphs_are_loaded(tmp_path: Path) -> None:
    fill(tmp_path / "much", "much")
    told = json.loads((tmp_path / "much/slept").read_text("utf-8"))
    # SCHED_IDLE is 5 and SCHED_OTHER 0; what flushes goes on.
    assert {name.strip()[:12]: policy for name, policy in told.items()} == {"rocksdb:low": 5, "rocksdb:high": 0}


def test_memory_that_a_spool_took_is_there_for_the_next() -> None:
    run = subprocess.run([sys.executable, "-c", TAKEN], capture_output=True, text=True, timeout=60, check=True)
    first, *others = map(int, run.stdout.split())
    # 16 MB are some 4,000 pages.
    assert first > 1000
    assert max(others) < 400


@pytest.mark.parametrize(("spools", "there", "much"), [(15, 0, False), (16, 0, True), (16, 200, False)])
def test_many_spools_are_much_unless_more_is_there(tmp_path: Path, spools: int, there: int, much: bool) -> None:
    edition = tmp_path / "edition"
    edition.mkdir()
    (edition / "000001.sst").write_bytes(bytes(there))
    listed = []
    for place in range(spools):
        listed.append(Spool(tmp_path / f"{place}.trig", tmp_path / f"{place}.ttl"))
        listed[-1].named.write_bytes(bytes(1))
        listed[-1].merged.write_bytes(bytes(1))
    assert is_much(edition, listed) is much
