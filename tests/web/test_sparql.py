"""The endpoint: SPARQL 1.1 Protocol, section 2.1, over the release."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from reading import statements

from unscr.protocol.media import OFFERS
from unscr.protocol.operation import QUERY
from unscr.protocol.parameter import FORM

PARAGRAPH = "https://w3id.org/unscr/eli/un/sc/res/2016/2322/op/21"
WORDS = f"""PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT ?t {{ ?e eli:realizes <{PARAGRAPH}> ; rdf:value ?t }}"""
TEXTS = {
    "SELECT": "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) ?p LIMIT 7",
    "ASK": f"ASK {{ <{PARAGRAPH}> ?p ?o }}",
    "CONSTRUCT": f"CONSTRUCT WHERE {{ <{PARAGRAPH}> ?p ?o }}",
    "DESCRIBE": f"DESCRIBE <{PARAGRAPH}>",
}


@pytest.mark.parametrize("form", sorted(TEXTS))
def test_three_ways_to_ask_give_one_answer(client: FlaskClient, form: str) -> None:
    """In the address, as a form, as the body."""
    text = TEXTS[form]
    answers = [
        client.get("/sparql", query_string={"query": text}),
        client.post("/sparql", data={"query": text}),
        client.post("/sparql", data=text, content_type=QUERY),
        client.post("/sparql", data=text, content_type=f"{QUERY}; charset=utf-8"),
    ]
    assert [each.status_code for each in answers] == [200] * 4
    assert len({each.data for each in answers}) == 1
    assert answers[0].mimetype == OFFERS[form][0]


def rows(media_type: str, content: bytes) -> int:
    """Return how many rows a result has, read by somebody else's reader."""
    if media_type.endswith("json"):
        return len(json.loads(content)["results"]["bindings"])
    if media_type.endswith("xml"):
        space = "{http://www.w3.org/2005/sparql-results#}"
        return len(ElementTree.fromstring(content).findall(f"{space}results/{space}result"))  # noqa: S314 - our own
    delimiter = "," if media_type == "text/csv" else "\t"
    return len(list(csv.DictReader(io.StringIO(content.decode()), delimiter=delimiter)))


@pytest.mark.parametrize(("form", "media_type"), [(form, each) for form in TEXTS for each in OFFERS[form]])
def test_every_offer_can_be_read(client: FlaskClient, form: str, media_type: str) -> None:
    """The answer is in the type asked for, says so, and says that it depends on what is asked for."""
    answer = client.get("/sparql", query_string={"query": TEXTS[form]}, headers={"Accept": media_type})
    charset = "; charset=utf-8" if media_type.startswith("text/") else ""
    assert answer.headers["Content-Type"] == media_type + charset
    assert "Accept" in answer.vary
    assert answer.content_length == len(answer.data)
    if form == "SELECT":
        assert rows(media_type, answer.data) == 7
    elif form == "ASK" and media_type.endswith("json"):
        assert json.loads(answer.data)["boolean"] is True
    elif form == "ASK":
        assert ">true</" in answer.text
    else:
        triples = client.get(
            "/sparql", query_string={"query": TEXTS[form]}, headers={"Accept": "application/n-triples"}
        )
        assert len(statements(answer.data, media_type)) == triples.data.count(b"\n") > 5


@pytest.mark.parametrize("form", sorted(TEXTS))
def test_head_tells_what_get_would(client: FlaskClient, form: str) -> None:
    """Without the body."""
    told = client.head("/sparql", query_string={"query": TEXTS[form]})
    given = client.get("/sparql", query_string={"query": TEXTS[form]})
    assert told.data == b""
    assert told.status_code == 200
    assert dict(told.headers) == dict(given.headers)


def test_the_words_of_a_paragraph_are_those_of_the_source(client: FlaskClient, root: Path) -> None:
    """Paragraph 21, in Chinese, from the printed text to the answer."""
    source = (root / "data/source/S_RES_2322_2016.zh.txt").read_text(encoding="utf-8")
    printed = next(line for line in source.splitlines() if line.startswith("21. "))
    answer = client.get("/sparql", query_string={"query": WORDS})
    values = [(row["t"]["value"], row["t"]["xml:lang"]) for row in json.loads(answer.data)["results"]["bindings"]]
    assert values == [(printed.removeprefix("21. "), "zh")]


def test_the_request_may_choose_its_graphs(client: FlaskClient) -> None:
    """Parameters of the address count for every way to ask; what is not a graph here is empty."""
    graph = "https://w3id.org/unscr/graph/actors"
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    asked = client.get("/sparql", query_string={"query": count, "default-graph-uri": graph})
    posted = client.post(f"/sparql?default-graph-uri={graph}", data=count, content_type=QUERY)
    empty = client.get("/sparql", query_string={"query": count, "default-graph-uri": "http://example.org/none"})
    counts = [int(json.loads(each.data)["results"]["bindings"][0]["n"]["value"]) for each in (asked, posted, empty)]
    assert counts[0] == counts[1] > 0
    assert counts[2] == 0


def test_a_form_is_a_form_however_it_is_spelt(client: FlaskClient) -> None:
    """Media types have no case, and parameters are no part of them."""
    answer = client.post("/sparql", data=b"query=ASK%7B%7D", content_type=f"{FORM.upper()}; charset=UTF-8")
    assert (answer.status_code, json.loads(answer.data)["boolean"]) == (200, True)


def test_options_are_told(client: FlaskClient) -> None:
    answer = client.options("/sparql")
    assert (answer.status_code, set(answer.allow)) == (204, {"GET", "HEAD", "OPTIONS", "POST"})


def test_pages_of_others_may_read_answers(client: FlaskClient) -> None:
    """The data are public: any origin, without credentials."""
    answer = client.get("/sparql?query=ASK{}", headers={"Origin": "http://example.org"})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
