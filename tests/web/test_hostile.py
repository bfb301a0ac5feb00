"""Whatever stands in the data or in an address is text on every page: never an element, an attribute or a direction."""

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from asking import client_of
from flask.testing import FlaskClient
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize
from reading import Page

from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.release import released
from unscr.web.app import create_app
from unscr.web.contract import HTML, OPERATIONS

HOSTILE = "\"'><x-evil onclick=alert(1)></script><!--<svg/onload=alert(1)>\u202e\u2066{{7*7}}&lt;"
VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
LONG = "https://w3id.org/unscr/id/agent/cted"
BASE = "https://w3id.org/unscr/"
# Isolated from what stands around it: an element of its own for foreign words, or one whose direction is theirs.
ISOLATING = ("bdi", "title", "script", "option", "textarea")


# One thing of each kind, whose pages are there.
THINGS = (
    *(
        "eli/un/sc/res/2016/2322",
        "eli/un/sc/res/2001/1373",
        "eli/un/sc/res/2001/1373/op/1/d",
        "eli/un/sc/res/2016/2322/op/13/chapeau",
        "eli/un/sc/res/2016/2322/op/13/e",
        "eli/un/sc/res/2016/2322/op/20",
        "eli/un/sc/res/2016/2322/op/21/zho",
    ),
    *("id/agent/all-states", "id/agent/cted", "id/norm/2322-op21-1", "id/act/2322-op3-2", "id/instrument/untoc"),
    *("id/citation/2322-pp20-1", "id/time-limit/2322-op21-1", "id/system/i-24-7", "vocab/force", "vocab/topic"),
    *("vocab/operative-verb", "vocab/operative-verb/calls-upon", "graph/actors", "anno/2322-op21-1"),
)
THERE = (*(f"/{each}.html" for each in THINGS), "/queries/cq33", "/sheet?resolution=2016/2322")


def hostile(quad: Quad) -> Quad:
    """Return a statement whose words, those of the law apart, begin with hostile text."""
    value = quad.object
    if not isinstance(value, Literal) or not value.language or quad.predicate.value == VALUE:
        return quad
    words = HOSTILE + value.value + ("长" * 100_000 if quad.subject == NamedNode(LONG) else "")
    return Quad(quad.subject, quad.predicate, Literal(words, language=value.language))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Return a client of a service over a release in which all that people read is hostile."""
    folder, files = tmp_path_factory.mktemp("hostile"), []
    for number, each in enumerate(released()):
        path = folder / f"{number}.ttl"
        quads = (hostile(quad) for quad in parse(path=each.path, format=RdfFormat.TURTLE))
        serialize((quad.triple for quad in quads), path, RdfFormat.TURTLE)
        files.append((each.key, path))
    with evaluator(files, Settings(query_seconds=10, result_bytes=2**26)) as engine:
        yield client_of(create_app(Settings(query_seconds=10), engine))


def pages() -> Iterator[str]:
    """Yield the addresses of pages: those that stand alone, and those of ``THERE``."""
    for each in OPERATIONS:
        if each.method == "get" and HTML in each.gives.get(200, ()) and "{" not in each.path:
            yield each.path
            for one in each.parameters:
                if one.place == "query":
                    yield f"{each.path}?{urlencode({one.name: HOSTILE})}"
    yield from THERE
    yield f"/eli/un/sc/res/2016/2322.html?{urlencode({'topic': HOSTILE})}"


def read(client: FlaskClient, address: str, language: str) -> Page | None:
    """Return a page, whatever its status; None where the answer is none."""
    answer = client.get(address, headers={"Accept": "text/html", "Accept-Language": language})
    assert answer.status_code < 500, address
    assert address not in THERE or (answer.status_code, answer.mimetype) == (200, HTML), address
    return Page(answer.text) if answer.mimetype == HTML else None


@pytest.mark.parametrize("address", tuple(pages()))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_hostile_words_are_text(client: FlaskClient, address: str, language: str) -> None:
    page = read(client, address, language)
    if page is None:
        return
    assert not page.all("x-evil")
    for each in page.elements:
        assert not [name for name in each.attributes if name.startswith("on")], each
        for name in ("href", "src", "action", "formaction"):
            assert not each.attributes.get(name, "").lower().startswith(("javascript:", "data:")), each
        assert each.tag != "style"
        assert each.tag != "script" or each.attributes.get("src") or "json" in each.attributes.get("type", ""), each
        if "\u202e" in each.text:
            assert any(one.tag in ISOLATING or one.attributes.get("dir") == "auto" for one in each.above()), each


def test_hostile_words_are_seen_by_the_test_itself() -> None:
    """What is not escaped, or not isolated, would be found."""
    assert Page(f"<p>{HOSTILE[3:29]}</x-evil></p>").all("x-evil")
    (paragraph,) = Page("<p>\u202eabc</p>").all("p")
    assert not any(one.tag in ISOLATING for one in paragraph.above())
