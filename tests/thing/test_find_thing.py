"""What stands at an address: a thing, a document of it, or nothing and what is nearest."""

from collections.abc import Iterator

import pytest

from unscr.answer import Engine
from unscr.config import Settings
from unscr.errors import NothingSaid
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE
from unscr.terms import Iri
from unscr.thing.find import FORMS, Found, find

DATA = f"""
<{BASE}id/norm/a> <x:p> <{BASE}id/file/b.toml> , <{BASE}id/file/c.ttl> .
<{BASE}id/file/c> <x:p> 1 .
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    file = tmp_path_factory.mktemp("find") / "a.ttl"
    file.write_text(DATA, encoding="utf-8")
    with evaluator([("a", file)], Settings(query_seconds=5)) as begun:
        yield begun


@pytest.mark.parametrize(
    ("path", "thing", "form"),
    [
        ("id/norm/a", "id/norm/a", ""),
        *((f"id/norm/a.{form}", "id/norm/a", form) for form in FORMS),
        ("id/file/b.toml", "id/file/b.toml", ""),
        ("id/file/b.toml.html", "id/file/b.toml", "html"),
        # What is a thing by its whole name is that thing, though it ends as a document of another would.
        ("id/file/c.ttl", "id/file/c.ttl", ""),
        ("id/file/c.nt", "id/file/c", "nt"),
        ("id/file/c.ttl.ttl", "id/file/c.ttl", "ttl"),
    ],
)
def test_the_end_of_a_name_is_a_form_where_it_is_no_part_of_it(
    engine: Engine, path: str, thing: str, form: str
) -> None:
    assert find(engine, Iri(BASE + path)) == Found(Iri(BASE + thing), form)


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("id/norm/b", ""),
        ("id/norm/a/b", "id/norm/a"),
        ("id/norm/a/b/c/d.toml", "id/norm/a"),
        ("id/norm/a//", "id/norm/a"),
        ("id/norm/a.csv", ""),
        ("id/norm/\ufffe", ""),
        ("id/norm/a/" + "x/" * 300, "id/norm/a"),
    ],
)
def test_where_nothing_is_known_the_nearest_above_is_named(engine: Engine, path: str, nearest: str) -> None:
    with pytest.raises(NothingSaid) as caught:
        find(engine, Iri(BASE + path))
    assert caught.value.nearest == (BASE + nearest if nearest else "")
    assert len(caught.value.en) < 300
