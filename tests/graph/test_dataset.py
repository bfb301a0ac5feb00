"""A release becomes a store with named graphs and their merge."""

import gc
import re
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Store

from unscr.errors import ContentError
from unscr.graph.dataset import load
from unscr.namespaces import graph

Files = list[tuple[str, Path]]
KNOWS = NamedNode("http://example.org/knows")


def statements(store: Store, key: str | None) -> list[str]:
    """Return the triples of a graph, or of the default graph, as text."""
    name = DefaultGraph() if key is None else NamedNode(graph(key).value)
    return [str(quad.triple) for quad in store.quads_for_pattern(None, None, None, name)]


def test_the_default_graph_is_the_set_of_all(files: Files) -> None:
    """A statement of two graphs is one statement of the merge, and one solution."""
    store = load(files).store
    union = {each for key, _ in files for each in statements(store, key)}
    assert sorted(statements(store, None)) == sorted(union)
    assert len(statements(store, None)) == sum(len(statements(store, key)) for key, _ in files) - 1


def test_a_blank_node_is_one_node_in_graph_and_merge(files: Files) -> None:
    """Its name is the same in both."""
    store = load(files).store
    for key in ("people", "doc/places"):
        nodes = set(re.findall(r"_:\w+", " ".join(statements(store, key))))
        assert nodes
        assert nodes <= set(re.findall(r"_:\w+", " ".join(statements(store, None))))


def test_blank_nodes_of_two_files_never_meet(tmp_path: Path) -> None:
    """Though both files call it _:x, and though both belong to one graph."""
    files = []
    for name in ("one", "two"):
        path = tmp_path / f"{name}.ttl"
        path.write_text(f"_:x <http://example.org/in> '{name}' .", encoding="utf-8")
        files.append(("ontology", path))
    subjects = {quad.subject for quad in load(files).store if isinstance(quad.subject, BlankNode)}
    assert len(subjects) == 2


def test_counts_are_those_of_the_named_graphs(files: Files) -> None:
    """By name; a statement of two graphs counts in each."""
    loaded = load(files)
    assert loaded.counted()[0] == {graph(key).value: len(statements(loaded.store, key)) for key, _ in files}
    assert loaded.counted()[0][graph("many").value] == 300


def test_two_files_may_make_one_graph(tmp_path: Path) -> None:
    """As the ontology's modules do."""
    for n in "12":
        (tmp_path / f"{n}.ttl").write_text(f"<x:s> <x:p> {n} .", encoding="utf-8")
    assert load([("g", tmp_path / "1.ttl"), ("g", tmp_path / "2.ttl")]).counted()[0] == {graph("g").value: 2}


def test_loading_twice_gives_the_same(files: Files) -> None:
    """Digest, names of blank nodes and order, so that a dump is the same bytes after a restart."""
    first, second = load(files), load(files)
    assert first.digest == second.digest
    assert [str(quad) for quad in first.store] == [str(quad) for quad in second.store]


@pytest.mark.parametrize("text", ["[] <x:p> <x:o> .", "<x:s> <x:p> [] ."])
def test_a_blank_node_has_one_name_at_every_loading(tmp_path: Path, text: str) -> None:
    """As subject and as object alone, though the parser names it anew each time."""
    path = tmp_path / "one.ttl"
    path.write_text(f"<x:a> <x:b> <x:c> . {text}", encoding="utf-8")
    first, second = load([("g", path)]), load([("g", path)])
    assert statements(first.store, "g") == statements(second.store, "g")
    assert "_:f0n0" in " ".join(statements(first.store, None))


def test_loading_leaves_the_collector_as_it_was(files: Files) -> None:
    """On or off, and also after a file that cannot be read."""
    for was in (False, True):
        (gc.enable if was else gc.disable)()
        try:
            load(files)
            assert gc.isenabled() == was
            with pytest.raises(ContentError):
                load([("g", Path("nowhere"))])
            assert gc.isenabled() == was
        finally:
            gc.enable()


@pytest.mark.parametrize("change", ["content", "key"])
def test_the_digest_changes_with_the_release(files: Files, change: str) -> None:
    """With a statement, and with the graph it is in."""
    before = load(files).digest
    path = files[0][1]
    if change == "content":
        path.write_text(path.read_text(encoding="utf-8") + "<x:s> <x:p> <x:o> .", encoding="utf-8")
    else:
        files[0] = ("other", path)
    assert load(files).digest != before


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"absent\.ttl") as raised:
        load([("g", tmp_path / "absent.ttl")])
    assert "absent.ttl" in raised.value.zh


@pytest.mark.parametrize("content", [b"<x:s> <x:p>\n\n <x:o .", b"<x:s> <x:p>\n\n '\xff' ."])
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.ttl"
    path.write_bytes(content)
    with pytest.raises(ContentError, match=r"broken\.ttl, line 3") as raised:
        load([("g", path)])
    assert "第3行" in raised.value.zh
