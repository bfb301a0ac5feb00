"""Indexes are made by a process of their own, once for each state of the data, and kept beside them."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from processes import alive, command_line, eventually
from serving import Service, service
from unscr import indexes as module
from unscr.config import Settings
from unscr.errors import EvaluatorBusy, EvaluatorGone, LocationError, SearchUnavailable
from unscr.graph.alone import alone
from unscr.graph.edition import current
from unscr.graph.engine import Engine
from unscr.graph.evaluator import evaluator
from unscr.indexes import MAKERS, Indexes, make
from unscr.registers import REGISTERS, choose, show
from unscr.registers.desk import Desk
from unscr.registers.lookup import Lookup
from unscr.release import released
from unscr.search.find import Search
from unscr.web.app import create_app
from unscr.whole import QUERIES, Whole

PATIENCE = 240.0


@contextmanager
def served(location: str = "") -> Iterator[Engine]:
    with evaluator([(each.key, each.path) for each in released()], Settings(location=location)) as engine:
        yield engine


@pytest.fixture(scope="module")
def location(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("location") / "store"


@pytest.fixture(scope="module")
def engine(location: Path) -> Iterator[Engine]:
    with served(str(location)) as engine:
        yield engine


@contextmanager
def begun(engine: Engine, folder: Path | str = "") -> Iterator[Indexes]:
    """See what they have begun end."""
    kept = Indexes(engine, str(folder))
    try:
        yield kept
    finally:
        if kept._maker is not None:
            kept._maker.end()


def waited(indexes: Indexes, kind: str) -> Path:
    """Return the path when it is there."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            return indexes.path(kind)
        except EvaluatorBusy:
            time.sleep(0.1)
    raise AssertionError(kind)


def test_each_kind_is_made_in_the_background_and_found_by_the_next_start(engine: Engine, location: Path) -> None:
    with begun(engine, location) as kept:
        for kind in MAKERS:
            with pytest.raises(EvaluatorBusy, match="is being made"):
                kept.path(kind)
        made = {kind: waited(kept, kind) for kind in MAKERS}
    assert {each.parent for each in made.values()} == {location / "indexes"}
    assert {kind: Indexes(engine, str(location)).path(kind) for kind in MAKERS} == made
    assert sorted(each.name for each in (location / "indexes").iterdir()) == sorted(each.name for each in made.values())


def test_what_they_say_is_what_the_data_say(engine: Engine, location: Path) -> None:
    kept = Indexes(engine, str(location))
    whole = Whole(engine, lambda: waited(kept, "whole"))
    assert whole.about() == engine.about()
    assert all(list(whole.ask(each)) == list(Whole(engine).ask(each)) for each in QUERIES)
    for words in ("恐怖主义", "law enforcement", "OP13(e)"):
        found = [Search(engine, made=made).find(words) for made in (lambda: None, lambda: waited(kept, "search"))]
        assert found[0] == found[1]
        assert found[0].hits
    choice = choose(REGISTERS["norms"], [])
    ours = Lookup(waited(kept, "registers")).show(REGISTERS["norms"], choice, "zh")
    theirs = show(engine, REGISTERS["norms"], choice, "zh")
    assert (ours.rows, ours.total) == (theirs.rows, theirs.total)


def test_pages_over_many_resolutions_are_made_from_them(
    engine: Engine, location: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Indexes(engine, str(location))
    for kind in MAKERS:
        waited(kept, kind)
    monkeypatch.setattr(Desk, "few", lambda _: False)
    monkeypatch.setattr("unscr.dataset.statistics.MOST", 5)
    for name in ("unscr.dataset.downloads.MOST", "unscr.web.pages.MOST"):
        monkeypatch.setattr(name, 5)
    client = create_app(Settings(location=str(location)), engine).test_client()
    for address in ("/", "/norms", "/norms.csv", "/search?q=law", "/downloads", "/catalog.ttl", "/calendar.ics"):
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.text)
    assert "layer=doc" in client.get("/").text
    assert "#layer-doc" in client.get("/catalog.ttl").text
    assert "download/graph/doc/2322.ttl" not in client.get("/catalog.ttl").text
    listed = client.get("/downloads?layer=doc").text
    assert "/download/graph/doc/2322.ttl" in listed
    assert "/download/graph/norm/" not in listed
    assert "/download/graph/" not in client.get("/downloads").text
    assert client.get("/downloads?layer=doc&page=2").status_code == 404
    assert client.get("/downloads?layer=nothing").status_code == 404
    picture = client.get("/instruments/network?lang=zh").text
    assert "决议过多" in picture
    assert 'id="network"' not in picture
    assert 'id="network"' in client.get("/instruments/network?resolution=2016/2322").text


def test_without_a_location_they_lie_with_the_evaluator_and_end_with_it() -> None:
    with served() as engine, begun(engine) as kept:
        path = waited(kept, "whole")
        assert path.parent.parent == engine.folder
        assert Whole(engine, lambda: path).about() == engine.about()
    assert not path.exists()


def test_one_that_cannot_be_made_is_told_and_not_tried_at_each_question(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with begun(engine, tmp_path) as kept:
        for wait in (60.0, 0.0):
            monkeypatch.setattr(module, "_AGAIN", wait)
            with pytest.raises(EvaluatorBusy):
                kept.path("whole")
            assert kept._maker is not None
            assert kept._maker.process.wait() == 1
            monkeypatch.setattr(module, "_AGAIN", 60.0)
            with pytest.raises(SearchUnavailable, match="could not be made"):
                kept.path("whole")


def test_what_is_being_made_for_data_of_the_past_ends_for_what_is_served_now(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = tmp_path / "endless"
    endless.write_text("#!/bin/sh\nexec cat\n", encoding="ascii")
    endless.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(endless))
    with begun(engine, tmp_path) as kept:
        first = made_by(kept)
        assert made_by(kept) is first
        monkeypatch.setattr(Engine, "digest", lambda _: "other")
        assert made_by(kept) is not first
        assert first.returncode is not None


def made_by(kept: Indexes) -> "subprocess.Popen[bytes]":
    with pytest.raises(EvaluatorBusy):
        kept.path("whole")
    assert kept._maker is not None
    return kept._maker.process


def test_an_unfinished_file_leaves_nothing_and_files_of_other_states_go(
    location: Path, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "indexes"
    folder.mkdir()
    digest = current(location).digest
    for name in ("whole-1-old.sqlite", f"whole-1-{digest[:40]}.123", "search-1-old.sqlite"):
        (folder / name).write_bytes(b"")

    def fails(_: object, path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError("no room")

    monkeypatch.setattr(module, "MAKERS", {"whole": fails})
    with pytest.raises(OSError, match="no room"):
        make(location, folder, digest)
    assert [each.name for each in folder.iterdir()] == ["search-1-old.sqlite"]


def test_no_folder_is_made_where_the_service_is_gone(location: Path, engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        make(location, tmp_path / "gone/indexes", engine.digest())
    assert list(tmp_path.iterdir()) == []


def process(where: Path, folder: Path, digest: str, **more: Any) -> "subprocess.CompletedProcess[str]":
    """Run the process that makes them."""
    order = [sys.executable, "-m", "unscr.indexes", str(where), str(folder), digest]
    return subprocess.run(order, stderr=subprocess.PIPE, text=True, timeout=120, check=False, **more)


def test_the_process_ends_with_the_service(engine: Engine, location: Path, tmp_path: Path) -> None:
    """Its input has ended with whoever began it: nothing is finished."""
    ended = process(location, tmp_path / "indexes", engine.digest(), stdin=subprocess.DEVNULL)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert list(tmp_path.glob("indexes/*.sqlite")) == []


def test_the_process_says_in_one_line_what_is_in_the_way(engine: Engine, location: Path, tmp_path: Path) -> None:
    """The data have moved on; or the evaluator, whom it asks without a location, is gone."""
    reader, writer = os.pipe()
    with os.fdopen(reader), os.fdopen(writer):
        for where, digest, words in (
            (location, "0" * 64, "another edition"),
            (tmp_path, engine.digest(), "evaluator"),
        ):
            ended = process(where, tmp_path / "indexes", digest, stdin=reader)
            assert ended.returncode == 1
            assert ended.stderr.count("\n") == 1
            assert words in ended.stderr


def test_an_application_begins_nothing_by_itself(engine: Engine, location: Path) -> None:
    """Nor has the release, whose resolutions are few, any folder of indexes."""
    threads = set(threading.enumerate())
    app = create_app(Settings(location=str(location)), engine)
    assert set(threading.enumerate()) == threads
    assert app.extensions["unscr.desk"].few()


def test_they_are_begun_unasked_where_they_are_wanted_of_a_location(engine: Engine, tmp_path: Path) -> None:
    for folder, wanted, is_begun in ((str(tmp_path), False, False), ("", True, False), (str(tmp_path), True, True)):
        with begun(engine, folder) as kept:
            warmed(kept, lambda wanted=wanted: wanted)  # type: ignore[misc]
            assert (kept._maker is not None) == is_begun


def warmed(kept: Indexes, wanted: Callable[[], bool]) -> None:
    """Let them begin what is wanted, and wait until they have."""
    before = set(threading.enumerate())
    kept.warm(wanted, 0.0)
    for each in set(threading.enumerate()) - before:
        each.join(10)


def test_a_fault_of_the_evaluator_at_that_moment_is_nobodys_affair(tmp_path: Path) -> None:
    """Nor does it end the thread with an exception, which pytest would tell."""

    def wanted() -> bool:
        raise EvaluatorGone("gone", "gone")

    warmed(Indexes(Engine(tmp_path), str(tmp_path)), wanted)


TOKEN = "of-no-use"
MANY = " ".join(f"<https://w3id.org/unscr/eli/un/sc/res/1946/{n}> a unscr:Resolution ." for n in range(1, 201))
UPDATE = f"PREFIX unscr: <https://w3id.org/unscr/ontology#> INSERT DATA {{ GRAPH <x:many> {{ {MANY} }} }}"


def test_a_service_over_many_makes_them_and_leaves_no_process(tmp_path: Path) -> None:
    """When one is asked for, and after the next start unasked; the release alone has none."""
    location, folder = tmp_path / "store", tmp_path / "store/indexes"

    def makers(running: Service) -> list[int]:
        return [pid for pid in running.tree() if "unscr.indexes" in command_line(pid)]

    def made() -> set[str]:
        return {each.name.partition("-")[0] for each in folder.glob("*.sqlite")}

    sent = (("Content-Type", "application/sparql-update"), ("Authorization", f"Bearer {TOKEN}"))
    with service("--location", str(location), token=TOKEN) as running:
        assert running.get("/norms")[0] == 200
        assert (makers(running), folder.exists()) == ([], False)
        assert running.send("POST", "/update", UPDATE.encode(), sent).status == 204
        status, said = running.get("/norms")
        assert (status, "is being made" in said) == (503, True)
        # A process that has only just begun has no name yet.
        assert eventually(lambda: bool(makers(running)))
        left = makers(running)
        assert len(left) == 1
    assert eventually(lambda: not any(map(alive, left)))
    with service("--location", str(location)) as running:
        assert eventually(lambda: made() == set(MAKERS), PATIENCE)
        assert running.get("/norms")[0] == 200
        assert eventually(lambda: makers(running) == [])


def test_an_index_is_never_made_of_another_state_than_it_is_named_for(location: Path, engine: Engine) -> None:
    assert alone(location, engine.digest()).digest() == engine.digest()
    with pytest.raises(LocationError):
        alone(location, "0" * 64)


def test_no_more_hits_are_ranked_than_the_bound(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    every = Search(engine).find("国家").count
    monkeypatch.setattr("unscr.search.index.RANKED", 3)
    assert every > 6 >= Search(engine).find("国家").count >= 3
