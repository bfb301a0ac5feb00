"""Tables that overlap after a large load are put in order beside the service, and nobody is answered otherwise."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from processes import eventually
from unscr.config import Settings
from unscr.graph.edit import UPDATE, Edit
from unscr.graph.edition import current, path
from unscr.graph.engine import Engine
from unscr.graph.evaluator import Process
from unscr.graph.settling import MARK, mark, overlaps
from unscr.graph.task import Task

Begin = Callable[[Settings], Process]
ALL = Task("text/csv", "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?s ?p ?o ?g")
# Every load is large; whatever the engine has of this process is gone with it.
LOAD = """
import sys
from pathlib import Path
from unscr.graph import settling
settling._LEAST = int(sys.argv[1])
from unscr.graph.bulk import bulk
bulk(Path(sys.argv[2]), (), tuple(map(Path, sys.argv[3:])), True)
"""
CHANGED = """
import selectors, sys
from pathlib import Path
from unscr.graph.audit import Asked
from unscr.graph.copying import copy
from unscr.graph.edition import Location
from unscr.graph.settling import Settling
location = Location(Path(sys.argv[1]), (), True)
selector = selectors.DefaultSelector()
followed = []
Settling(location, selector, lambda: followed.append(True), set).begin()
if len(sys.argv) > 2:
    staging = location.staging()
    copy(location.path(location.edition), staging)
    location.publish(staging, Asked("update", None, 0, ""))
while selector.get_map():
    for key, _ in selector.select():
        key.data()
print(len(followed))
"""


def loaded(folder: Path, least: int = 0) -> Path:
    """Return a location into which 300 statements have been loaded."""
    file = folder / "some.ttl"
    file.write_text("".join(f"<x:{n}> <x:p> {n} .\n" for n in range(300)), encoding="utf-8")
    subprocess.run([sys.executable, "-c", LOAD, str(least), str(folder / "store"), str(file)], check=True, timeout=60)
    return folder / "store"


def edition(location: Path) -> Path:
    return path(location, current(location).number)


def answer(engine: Engine) -> bytes:
    with engine.run(ALL).file as file:
        return file.read()


def begun_alone(location: Path, *more: str) -> int:
    """Put a location in order outside of a service; return how often what is current was taken up."""
    command = [sys.executable, "-c", CHANGED, str(location), *more]
    return int(subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout)


def test_a_large_load_is_marked_and_a_small_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "small").mkdir()
    assert overlaps(edition(loaded(tmp_path)))
    assert not overlaps(edition(loaded(tmp_path / "small", 2**25)))


def test_a_table_that_goes_while_they_are_counted_counts_nothing(tmp_path: Path) -> None:
    (tmp_path / "000001.sst").symlink_to("gone")
    mark(tmp_path)
    assert not overlaps(tmp_path)


def test_the_service_takes_up_what_was_put_in_order_and_says_the_same(begin: Begin, tmp_path: Path) -> None:
    location = loaded(tmp_path)
    before, place = current(location), edition(location)
    engine = begin(Settings(location=str(location), workers=1)).engine
    eventually(lambda: current(location).number == before.number + 1, 20)
    # The mark and the old tables were there, and are still there for whoever reads them.
    assert (place / MARK).exists()
    assert not overlaps(edition(location))
    eventually(lambda: engine.generation() == 2, 20)
    assert engine.digest() == before.digest
    assert answer(engine).count(b"\n") == 301
    assert current(location).change == before.change
    assert len((location / "audit.jsonl").read_text(encoding="ascii").splitlines()) == 1


def test_what_is_in_order_is_left_alone(begin: Begin, tmp_path: Path) -> None:
    location = loaded(tmp_path)
    assert begun_alone(location) == 1
    assert begun_alone(location) == 0
    assert current(location).number == 3


def test_a_change_made_meanwhile_stays(tmp_path: Path) -> None:
    location = loaded(tmp_path)
    assert begun_alone(location, "changed") == 0
    assert current(location).number == 3
    # It was a copy of what overlaps, and the next beginning puts it in order.
    assert overlaps(edition(location))
    assert not list(location.glob("unscr-staging-*"))
    assert begun_alone(location) == 1


def test_a_later_change_counts_from_there(begin: Begin, tmp_path: Path) -> None:
    location = loaded(tmp_path)
    settings = Settings(location=str(location), workers=1, writable=True, empty=True)
    engine = begin(settings).engine
    before = engine.digest()
    eventually(lambda: not overlaps(edition(location)), 20)
    made = engine.edit(Edit(UPDATE, default=True), b"INSERT DATA { <x:new> <x:p> 1 }")
    assert engine.digest() == made.digest != before
    line = json.loads((location / "audit.jsonl").read_text(encoding="ascii").splitlines()[-1])
    assert (line["before"], line["edition"]) == (before, current(location).number)
