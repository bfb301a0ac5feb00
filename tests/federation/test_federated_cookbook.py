"""Each query that joins ours with others runs as it is written, over endpoints that stand in for those it names."""

import csv
import io
import re
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from twins import TWINS, listing

from standin import Standin
from unscr.catalogue import Card, cards
from unscr.config import Settings
from unscr.graph.broker.client import broker
from unscr.graph.engine import Engine
from unscr.protocol.operation import operation
from unscr.web.app import create_app

CARDS = cards("federated")
ID = "https://w3id.org/unscr/id/"
TOPIC = "https://w3id.org/unscr/vocab/topic/"
# From the files of the stand-ins and the links of data/links, joined by hand.
EXPECTED = {
    "acts-in-cellar": [
        ["act", "celex", "date", "inForce", "title"],
        [f"{ID}instrument/eu-881-2002", "32002R0881", "1901-02-04", "", ""],
        [f"{ID}instrument/eu-2017-541", "32017L0541", "1901-02-03", "true", "Invented title, with a 'quotation'"],
    ],
    "bodies-in-wikidata": [
        ["body", "name", "founded", "site"],
        [f"{ID}agent/coe", "Council of Europe", "1901-02-04T00:00:00Z", ""],
        [
            f"{ID}agent/interpol",
            "International Criminal Police Organization",
            "1901-02-03T00:00:00Z",
            "https://interpol.example/",
        ],
    ],
    "topics-in-unbis": [
        ["topic", "heading", "wider"],
        [f"{TOPIC}extradition", "VEDETTE INVENTÉE", "VEDETTE SUPÉRIEURE"],
        [f"{TOPIC}terrorist-financing", "AUTRE VEDETTE", ""],
    ],
}


@pytest.fixture(scope="module")
def client(there: Standin, engine: Engine) -> Iterator[FlaskClient]:
    limits = Settings(service=listing(there))
    with broker(limits) as asking:
        yield create_app(limits, engine, None, asking).test_client()


def test_each_query_has_its_expected_answer_and_each_twin_its_query() -> None:
    assert {each.id for each in CARDS} == set(EXPECTED)
    named = {clause.target for each in CARDS for clause in operation(each.text, 100, targets=TWINS).clauses}
    assert named == set(TWINS)


@pytest.mark.parametrize("card", CARDS, ids=lambda each: each.id)
def test_the_answer_is_the_expected_one(client: FlaskClient, there: Standin, card: Card) -> None:
    before = len(there.asked)
    answer = client.get("/sparql", query_string={"query": card.text}, headers={"Accept": "text/csv"})
    assert answer.status_code == 200, answer.text
    assert list(csv.reader(io.StringIO(answer.text))) == EXPECTED[card.id]
    assert len(there.asked) == before + 1


def test_the_acts_that_cellar_is_asked_about_are_those_whose_number_is_known(client: FlaskClient) -> None:
    text = next(each.text for each in CARDS if each.id == "acts-in-cellar")
    ours = re.sub(r"SERVICE <[^>]*> \{.*\n  \}", "", text, flags=re.DOTALL)
    assert "VALUES" not in ours
    answer = client.get("/sparql", query_string={"query": ours}, headers={"Accept": "text/csv"})
    known = {
        row["celex"] for row in csv.DictReader(io.StringIO(answer.text)) if re.match(r"3\d{4}[A-Z]\d{4}$", row["celex"])
    }
    assert known == set(re.findall(r'"(3\d{4}[A-Z]\d{4})"', text)) != set()


@pytest.mark.parametrize("card", CARDS, ids=lambda each: each.id)
def test_without_the_list_nobody_is_asked(engine: Engine, there: Standin, card: Card) -> None:
    before = len(there.asked)
    alone = create_app(Settings(), engine).test_client()
    assert alone.get("/sparql", query_string={"query": card.text}).status_code == 403
    assert len(there.asked) == before
