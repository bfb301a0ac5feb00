"""Files are loaded into a location all together or not at all.

Each load is a process of its own, as in use: the engine's threads do not survive the forks of a process that has them.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from serving import UNSCR
from unscr.graph.edition import current

HOLD = """
import sys
from pathlib import Path
from unscr.graph.edition import Location
held = Location(Path(sys.argv[1]), (), empty=True)
print("held", flush=True)
sys.stdin.read()
held.close()
"""
READ = "import sys, pyoxigraph; print(*pyoxigraph.Store.read_only(sys.argv[1]), sep='\\n')"


def write(folder: Path, name: str, content: str) -> str:
    """Return the path of a new file."""
    (folder / name).write_text(content, encoding="utf-8")
    return str(folder / name)


def load(folder: Path, *files: str, empty: bool = True) -> tuple[int, str]:
    """Load files into the location below a folder; return the status and what was said about a failure."""
    flags = ("--location", str(folder / "store"), *(("--empty",) if empty else ()))
    done = subprocess.run([*UNSCR, "load", *files, *flags], capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stderr


def held(folder: Path) -> list[str]:
    """Return what the current edition holds, a line each."""
    store = folder / "store"
    place = store / f"edition-{current(store).number:08}"
    done = subprocess.run([sys.executable, "-c", READ, place], capture_output=True, text=True, timeout=60, check=True)
    return sorted(done.stdout.splitlines())


def test_graphs_keep_their_names_and_the_default_graph_is_the_stores_own(tmp_path: Path) -> None:
    files = (
        write(tmp_path, "a.nq", "<x:a> <x:p> <x:b> <x:g> .\n<x:a> <x:p> <x:c> .\n"),
        write(tmp_path, "b.TTL", "<x:d> <x:p> <x:e> ."),
        write(tmp_path, "c.trig", "<x:g> { <x:e> <x:p> <x:f> }"),
    )
    assert load(tmp_path, *files) == (0, "")
    assert held(tmp_path) == [
        "<x:a> <x:p> <x:b> <x:g>",
        "<x:a> <x:p> <x:c>",
        "<x:d> <x:p> <x:e>",
        "<x:e> <x:p> <x:f> <x:g>",
    ]
    assert current(tmp_path / "store").number == 2


def test_the_default_graph_of_a_release_stays_the_merge(tmp_path: Path) -> None:
    assert load(tmp_path, write(tmp_path, "a.nq", "<x:a> <x:p> <x:b> <x:g> .\n"), empty=False) == (0, "")
    assert {"<x:a> <x:p> <x:b> <x:g>", "<x:a> <x:p> <x:b>"} <= set(held(tmp_path))


def test_a_file_that_cannot_be_read_leaves_all_as_it_was(tmp_path: Path) -> None:
    good = write(tmp_path, "a.nt", "<x:a> <x:p> <x:b> .\n")
    load(tmp_path, good)
    bad = write(tmp_path, "b.nt", "<x:c> <x:p> <x:d> .\n<x:c> . .\n")
    before = current(tmp_path / "store")
    status, said = load(tmp_path, good, bad)
    assert status == 1
    assert "b.nt" in said
    assert "line 2" in said
    assert "Nothing was loaded" in said
    assert current(tmp_path / "store") == before
    assert not list((tmp_path / "store").glob("unscr-staging-*"))


def test_a_name_that_does_not_say_the_form_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    status, said = load(tmp_path, write(tmp_path, "a.txt", ""))
    assert (status, ".nq" in said) == (1, True)
    assert not (tmp_path / "store").exists()


def test_a_location_in_use_is_left_alone(tmp_path: Path) -> None:
    """Its holder is a process of its own: this one must not fork with a store open."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "store")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as serving:
        try:
            assert serving.stdout is not None
            assert serving.stdout.readline() == "held\n"
            status, said = load(tmp_path, write(tmp_path, "a.nt", ""))
        finally:
            serving.communicate(timeout=30)
    assert (status, "in use" in said) == (1, True)
    assert serving.returncode == 0
    assert current(tmp_path / "store").number == 1


@pytest.mark.parametrize("content", ["<x:a> <x:p> <x:b> .\n", ""])
def test_a_load_has_its_line_in_the_audit(tmp_path: Path, content: str) -> None:
    load(tmp_path, write(tmp_path, "a.nt", content))
    (line,) = (tmp_path / "store" / "audit.jsonl").read_text(encoding="ascii").splitlines()
    said = json.loads(line)
    assert (said["kind"], said["edition"], said["bytes"]) == ("load", 2, len(content))


@pytest.mark.parametrize(("name", "content"), [("a.ttl", "<x:a> <x:p> 1 ."), ("a.nq", "<x:a> <x:p> <x:b> .\n")])
def test_what_would_go_into_a_merge_is_refused_and_not_dropped(tmp_path: Path, name: str, content: str) -> None:
    load(tmp_path, write(tmp_path, "b.nq", "<x:a> <x:p> <x:c> <x:g> .\n"), empty=False)
    status, said = load(tmp_path, write(tmp_path, name, content), empty=False)
    assert (status, "merge of its named graphs" in said) == (1, True)
    assert current(tmp_path / "store").number == 2
