"""Files are loaded into a location all together or not at all."""

import json
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Store

from unscr.errors import ContentError, LocationError
from unscr.graph.bulk import bulk
from unscr.graph.edition import Location, current

Files = list[tuple[str, Path]]


def write(folder: Path, name: str, content: str) -> Path:
    """Return the path of a new file."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def held(folder: Path) -> Store:
    """Return what the current edition holds."""
    location = Location(folder, (), empty=False)
    try:
        return location.load().store
    finally:
        location.close()


def test_graphs_keep_their_names_and_the_default_graph_is_the_stores_own(tmp_path: Path) -> None:
    files = (
        write(tmp_path, "a.nq", "<x:a> <x:p> <x:b> <x:g> .\n<x:a> <x:p> <x:c> .\n"),
        write(tmp_path, "b.TTL", "<x:d> <x:p> 1 ."),
        write(tmp_path, "c.trig", "<x:g> { <x:e> <x:p> 2 }"),
    )
    edition = bulk(tmp_path / "store", (), files, empty=True)
    store = held(tmp_path / "store")
    assert (edition.number, len(store)) == (2, 4)
    assert len(list(store.quads_for_pattern(None, None, None, NamedNode("x:g")))) == 2


def test_the_default_graph_of_a_release_stays_the_merge(tmp_path: Path, files: Files) -> None:
    bulk(tmp_path / "store", files, (write(tmp_path, "a.nq", "<x:a> <x:p> <x:b> <x:g> .\n"),), empty=False)
    count = "SELECT (COUNT(*) AS ?n) { <x:a> <x:p> ?o }"
    (row,) = held(tmp_path / "store").query(count)  # type: ignore[misc]
    assert row["n"].value == "1"


def test_a_file_that_cannot_be_read_leaves_all_as_it_was(tmp_path: Path) -> None:
    good = write(tmp_path, "a.nt", "<x:a> <x:p> <x:b> .\n")
    bulk(tmp_path / "store", (), (good,), empty=True)
    bad = write(tmp_path, "b.nt", "<x:c> <x:p> <x:d> .\n<x:c> <x:p>\n")
    before = current(tmp_path / "store")
    with pytest.raises(ContentError, match=r"b\.nt.*line 2.*Nothing was loaded"):
        bulk(tmp_path / "store", (), (good, bad), empty=True)
    assert current(tmp_path / "store") == before
    assert not list((tmp_path / "store").glob("staging-*"))


def test_a_name_that_does_not_say_the_form_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"\.nq"):
        bulk(tmp_path / "store", (), (write(tmp_path, "a.txt", ""),), empty=True)
    assert not (tmp_path / "store").exists()


def test_a_location_in_use_is_left_alone(tmp_path: Path) -> None:
    serving = Location(tmp_path / "store", (), empty=True)
    with pytest.raises(LocationError, match="in use"):
        bulk(tmp_path / "store", (), (write(tmp_path, "a.nt", ""),), empty=True)
    assert serving.edition.number == 1
    serving.close()


def test_a_load_has_its_line_in_the_audit(tmp_path: Path) -> None:
    file = write(tmp_path, "a.nt", "<x:a> <x:p> <x:b> .\n")
    edition = bulk(tmp_path / "store", (), (file,), empty=True)
    (line,) = (tmp_path / "store" / "audit.jsonl").read_text(encoding="ascii").splitlines()
    said = json.loads(line)
    assert (said["kind"], said["edition"], said["bytes"]) == ("load", edition.number, 20)
