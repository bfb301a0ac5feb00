"""A release from its folder: served as it was released, or not at all, and each page says which it is."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from serving import UNSCR, service
from unscr import library
from unscr.errors import ContentError, NotFound
from unscr.graph.canonical import canonical
from unscr.pack.folder import listed, released_in, sums
from unscr.pack.released import opened
from unscr.pack.stamp import stamp_of
from unscr.release import released


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    """Return a copy of a release that may be written to."""
    shutil.copytree(made, tmp_path / "copy")
    for path in (tmp_path / "copy").rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return tmp_path / "copy"


def test_its_graphs_say_what_was_released(made: Path) -> None:
    found = canonical((each.key, each.path) for each in released_in(made))
    assert found.digest == stamp_of(made).dataset
    assert set(found.counts) == {each.key for each in released()}


def test_a_changed_graph_is_not_served(copy: Path) -> None:
    path = copy / "graph/doc/2322.ttl"
    path.write_text(path.read_text(encoding="utf-8").replace("unscr:ordinal 21", "unscr:ordinal 12"), "utf-8")
    with pytest.raises(ContentError, match="not as it was released"):
        released_in(copy)


def test_a_folder_that_is_no_release_is_none(tmp_path: Path) -> None:
    with pytest.raises(ContentError):
        opened(tmp_path)
    (tmp_path / "SHA256SUMS").write_text(f"{'0' * 64}  ../secret\n", encoding="utf-8")
    with pytest.raises(ContentError, match="not a list"):
        listed(tmp_path)
    (tmp_path / "SHA256SUMS").write_text("", encoding="utf-8")
    with pytest.raises(ContentError, match="no graph"):
        released_in(tmp_path)
    (tmp_path / "release.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ContentError, match="which release"):
        opened(tmp_path)


@pytest.mark.parametrize("name", ["../unscr.nq", "SHA256SUM", "graph", "", "/etc/passwd"])
def test_only_its_files_are_given(made: Path, name: str) -> None:
    found = opened(made)
    with pytest.raises(NotFound):
        found.file(found.stamp.version, name)
    with pytest.raises(NotFound):
        found.file("0.0.0", "unscr.nq")
    assert found.file(found.stamp.version, "unscr.nq").media_type == "application/n-quads"


def test_another_release_is_served_and_says_which(copy: Path) -> None:
    """One with a word of its own, which the data of the program do not have."""
    path = copy / "graph/actors.ttl"
    path.write_text(
        path.read_text(encoding="utf-8") + '<https://w3id.org/unscr/id/agent/x> <x:p> "only here" .\n', "utf-8"
    )
    told = json.loads((copy / "release.json").read_text(encoding="utf-8")) | {"version": "0.1.0+other"}
    (copy / "release.json").write_text(json.dumps(told), encoding="utf-8")
    names = list(listed(copy))
    (copy / "SHA256SUMS").write_bytes(sums({each: (copy / each).read_bytes() for each in names}))
    with service("--release", str(copy)) as running:
        assert "only here" in running.ask("SELECT ?o { ?s <x:p> ?o }")[1]
        assert '"0.1.0+other"' in running.get("/catalog.ttl")[1]
        for page in ("/downloads", "/", "/about/all-states"):
            assert "0.1.0+other" in running.get(page, "text/html")[1]
        status, body = running.get("/release/0.1.0+other/release.json")
        assert (status, json.loads(body)["version"]) == (200, "0.1.0+other")
        assert running.get("/release")[0] == 200
        assert running.get("/release/0.1.0+other/../release.json")[0] == 404
        assert running.get("/release/0.1.0+none/release.json")[0] == 404


def test_a_broken_release_is_one_line(copy: Path) -> None:
    (copy / "graph/actors.ttl").write_text("", encoding="utf-8")
    order = [*UNSCR, "serve", "--port", "0", "--release", str(copy)]
    ended = subprocess.run(order, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert "graph/actors.ttl" in ended.stderr


# The library warns of what it does itself.
@pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning")
def test_python_has_the_data_without_a_server(made: Path) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    for store in (library.store(), library.store(made)):
        assert [int(row["n"].value) for row in store.query(query)] == [stamp_of(made).merged]
    found = library.dataset(made)
    assert len({each.identifier for each in found.graphs()} - {found.default_graph.identifier}) == len(listed_graphs())
    assert [int(row.n) for row in found.query(query)] == [stamp_of(made).merged]


def listed_graphs() -> set[str]:
    """Return the keys of the graphs of the data."""
    return {each.key for each in released()}
