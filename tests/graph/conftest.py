"""A small release, and evaluators over it with tight limits."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from unscr.config import Settings
from unscr.graph.evaluator import Process, private_folder, start

Files = list[tuple[str, Path]]
Begin = Callable[[Settings], Process]

PEOPLE = """@prefix ex: <http://example.org/> .
ex:a ex:knows ex:b ; ex:name "甲"@zh , "A"@en .
ex:b ex:knows [ ex:name "somebody" ] .
"""
PLACES = """@prefix ex: <http://example.org/> .
ex:a ex:knows ex:b .
ex:p ex:near [ ex:name "somewhere" ] , ( 1 2 ) .
"""


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """Return two graphs that share one statement and have blank nodes, and a third with 300 statements."""
    many = "".join(f"<http://example.org/n/{n}> <http://example.org/value> {n} .\n" for n in range(300))
    contents = {"people": PEOPLE, "doc/places": PLACES, "many": many}
    made = []
    for key, content in contents.items():
        path = tmp_path / f"{key.replace('/', '-')}.ttl"
        path.write_text(content, encoding="utf-8")
        made.append((key, path))
    return made


@pytest.fixture
def begin(files: Files) -> Iterator[Begin]:
    """Return a function that starts an evaluator over the small release; each is ended after the test."""
    folders: list[Path] = []
    begun: list[Process] = []

    def begin(settings: Settings) -> Process:
        folders.append(private_folder())
        begun.append(start(files, settings, folders[-1]))
        return begun[-1]

    yield begin
    for each in begun:
        each.child.kill()
        each.child.wait()
    for folder in folders:
        shutil.rmtree(folder)
