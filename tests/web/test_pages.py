"""The home page: what is here, three queries and the downloads, in both languages, with nothing from elsewhere."""

import csv
import io
import subprocess
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient
from reading import CHINESE, Page

from serving import service
from unscr.answer import Engine
from unscr.namespaces import graph_key


@pytest.fixture(params=["en", "zh"])
def language(request: pytest.FixtureRequest) -> str:
    """Return a reader's language."""
    return str(request.param)


@pytest.fixture
def home(client: FlaskClient, language: str) -> Page:
    """Return the home page, read strictly."""
    answer = client.get("/", headers={"Accept-Language": language})
    assert answer.headers["Content-Language"] == language
    assert "Accept-Language" in answer.vary
    return Page(answer.text)


def test_it_is_in_the_readers_language(home: Page, language: str) -> None:
    assert home.doctype.lower() == "doctype html"
    assert home.all("html")[0].attributes["lang"] == language
    titles = [each.text.strip() for tag in ("title", "h1", "h2") for each in home.all(tag)]
    assert len(titles) >= 5
    assert all(bool(CHINESE.search(each)) == (language == "zh") for each in titles)


def test_it_counts_every_graph(home: Page, engine: Engine) -> None:
    cells = [each.text.strip() for each in home.all("td") if "number" in each.attributes.get("class", "")]
    counts = engine.about().counts
    assert cells == [str(each) for each in (*counts.values(), sum(counts.values()))]
    assert {graph_key(each) for each in counts} <= {each.text for each in home.all("code")}


def test_every_link_leads_somewhere_on_this_host(home: Page, client: FlaskClient) -> None:
    addresses = [each.attributes["href"] for each in home.all("a")]
    assert len(addresses) > 50
    for address in addresses:
        assert not urlsplit(address).netloc
        answer = client.get(address if address.startswith("/") else "/" + address)
        assert answer.status_code == 200, address


def test_nothing_is_loaded_from_elsewhere(home: Page, client: FlaskClient) -> None:
    elsewhere = ("alternate", "canonical")
    loaded = [each.attributes["href"] for each in home.all("link") if each.attributes["rel"] not in elsewhere]
    loaded += [each.attributes["src"] for each in home.elements if "src" in each.attributes]
    assert loaded
    for address in loaded:
        assert not urlsplit(address).netloc
        assert client.get(address).status_code == 200
    assert "default-src 'none'" in client.get("/").headers["Content-Security-Policy"]


def test_the_commands_it_prints_run() -> None:
    with service() as running:
        page = Page(running.get("/", "text/html")[1])
        commands = [each.text for each in page.all("code") if each.text.startswith("curl ")]
        assert len(commands) == 3
        for command in commands:
            told = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=30, check=True).stdout
            assert len(list(csv.reader(io.StringIO(told)))) > 1
