"""Indexes are made by a process of their own, once for each state of the data, and kept beside them."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from unscr import indexes as module
from unscr.config import Settings
from unscr.errors import EvaluatorBusy, LocationError, SearchUnavailable
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
    begun = Indexes(engine, str(location))
    for kind in MAKERS:
        with pytest.raises(EvaluatorBusy, match="is being made"):
            begun.path(kind)
    made = {kind: waited(begun, kind) for kind in MAKERS}
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
    with served() as engine:
        path = waited(Indexes(engine), "whole")
        assert path.parent.parent == engine.folder
        assert Whole(engine, lambda: path).about() == engine.about()
    assert not path.exists()


def test_one_that_cannot_be_made_is_told_and_not_tried_at_each_question(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    kept = Indexes(engine, str(tmp_path))
    with pytest.raises(EvaluatorBusy):
        kept.path("whole")
    kept._makers["whole"][0].wait()
    with pytest.raises(SearchUnavailable, match="could not be made"):
        kept.path("whole")
    monkeypatch.setattr(module, "_AGAIN", 0.0)
    with pytest.raises(EvaluatorBusy):
        kept.path("whole")
    kept._makers["whole"][0].wait()


def test_an_unfinished_file_leaves_nothing_and_files_of_other_states_go(
    location: Path, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "indexes"
    folder.mkdir()
    (folder / "whole-1-old.sqlite").write_bytes(b"")
    (folder / "search-1-old.sqlite").write_bytes(b"")
    digest = current(location).digest

    def fails(_: object, path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError("no room")

    monkeypatch.setattr(module, "MAKERS", {"whole": fails})
    with pytest.raises(OSError, match="no room"):
        make(location, "whole", folder / "whole-1-new.sqlite", digest)
    assert [each.name for each in folder.iterdir()] == ["search-1-old.sqlite"]


def test_an_index_is_never_made_of_another_state_than_it_is_named_for(location: Path, engine: Engine) -> None:
    assert alone(location, engine.digest()).digest() == engine.digest()
    with pytest.raises(LocationError):
        alone(location, "0" * 64)


def test_no_more_hits_are_ranked_than_the_bound(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    every = Search(engine).find("国家").count
    monkeypatch.setattr("unscr.search.index.RANKED", 3)
    assert every > 6 >= Search(engine).find("国家").count >= 3
