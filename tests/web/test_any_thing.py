"""Whatever is asked for as a thing, the answer is an answer or a problem, and never a fault of ours."""

from urllib.parse import quote

import hypothesis.strategies as st
from flask.testing import FlaskClient
from hypothesis import HealthCheck, example, given, settings

from unscr.thing.find import FORMS

PLACES = st.sampled_from(["eli", "id", "anno", "vocab", "dataset", "graph", "ontology", "shapes"])
STEP = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    [
        "agent",
        "cted",
        "norm",
        "..",
        ".",
        "un",
        "force",
        "0.1.0",
        "%",
        "?",
        "#",
        "//",
        "2322-op21-1",
        "\\",
        "\x00",
        "\ufffe",
    ]
)
PATH = st.lists(STEP, min_size=1, max_size=5).map("/".join)
END = st.sampled_from(["", *(f".{form}" for form in FORMS), ".txt", ".", ".html.ttl"])
QUERY = st.dictionaries(st.sampled_from(["lang", "format", "page"]), STEP, max_size=2)
HEADER = st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=30) | st.sampled_from(
    ["text/html", "text/plain", "application/rdf+xml"]
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=PLACES, path=PATH, end=END, query=QUERY, accept=HEADER)
@example(place="id", path="agent/a\ud7ffb", end=".html", query={}, accept="text/html")
@example(place="id", path="agent/" + "%" * 3000, end="", query={}, accept="")
def test_any_thing(client: FlaskClient, place: str, path: str, end: str, query: dict[str, str], accept: str) -> None:
    address = f"/{place}/{quote(path)}{end}"
    answer = client.get(address, query_string=query, headers={"Accept": accept})
    assert answer.status_code in (200, 303, 308, 400, 404, 406), (answer.status_code, answer.data)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=20))
def test_any_bytes_in_the_path(client: FlaskClient, raw: bytes) -> None:
    answer = client.get("/id/" + quote(raw, safe="") + ".html", headers={"Accept": "text/html"})
    assert answer.status_code in (200, 303, 308, 404), answer.data
