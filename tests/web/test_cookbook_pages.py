"""The cookbook and the page on 'all States', over the release; every command that is printed is run."""

import csv
import io
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from reading import CHINESE, Page, problem, statements

import printed as lines
from serving import Service, service
from unscr.catalogue import cards

CARDS = cards("competency")
KINDS = ("curl", "sparqlwrapper", "rdflib")


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    with service() as begun:
        yield begun


@pytest.fixture(scope="module")
def printed(running: Service) -> dict[str, dict[str, str]]:
    """Return what each question's page prints, by kind and by question."""
    found: dict[str, dict[str, str]] = {kind: {} for kind in (*KINDS, "r", "query")}
    for card in CARDS:
        status, body = running.get(f"/queries/{card.id}", "text/html")
        assert status == 200
        for element in Page(body).all("code"):
            if element.attributes.get("id") in found:
                found[element.attributes["id"]][card.id] = element.text
    return found


# The names of the columns, and how many rows there are.
Shape = tuple[list[str], int]


def shape(text: str) -> Shape:
    """Return the shape of a table in CSV."""
    head, *rows = csv.reader(io.StringIO(text))
    return head, len(rows)


def shapes(folder: Path) -> dict[str, Shape]:
    """Return the shape of the table of each question in a folder."""
    return {card.id: shape((folder / f"{card.id}.csv").read_text(encoding="utf-8")) for card in CARDS}


@pytest.fixture(scope="module")
def expected(root: Path) -> dict[str, Shape]:
    """Return the shapes that were worked out from the source: those files say kinds of values, and where it stands."""
    found = shapes(root / "tests/queries/expected")
    return {
        each: ([re.split(r"[@^]", name.strip("<>"))[0] for name in head if name != "proof"], rows)
        for each, (head, rows) in found.items()
    }


def test_everything_is_printed_for_every_question(printed: dict[str, dict[str, str]], running: Service) -> None:
    for kind, texts in printed.items():
        assert texts.keys() == {card.id for card in CARDS}, kind
        if kind != "query":
            assert all(f"{running.address.rstrip('/')}/sparql" in each for each in texts.values())
    assert printed["query"] == {card.id: card.query for card in CARDS}


def test_each_curl_gives_the_rows(
    expected: dict[str, Shape], printed: dict[str, dict[str, str]], tmp_path: Path
) -> None:
    script = "\n".join(f"{text} --silent --fail > {name}.csv" for name, text in printed["curl"].items())
    subprocess.run(["sh", "-e"], input=script, cwd=tmp_path, text=True, timeout=120, check=True)
    assert shapes(tmp_path) == expected


def test_each_sparqlwrapper_program_gives_the_rows(
    expected: dict[str, Shape], printed: dict[str, dict[str, str]]
) -> None:
    told = {name: shape(lines.python(text).rstrip("\n")) for name, text in printed["sparqlwrapper"].items()}
    assert told == expected


def test_each_rdflib_program_gives_the_rows(expected: dict[str, Shape], printed: dict[str, dict[str, str]]) -> None:
    """A value may hold line breaks, so the rows are counted as they are printed."""
    for name, text in printed["rdflib"].items():
        told = lines.python(text.replace("    print(", "    print('\\x1e', end='');print("))
        assert told.count("\x1e") == expected[name][1], name


def test_the_lines_of_r_give_the_rows(
    expected: dict[str, Shape], printed: dict[str, dict[str, str]], tmp_path: Path
) -> None:
    assert lines.shapes_in_r(printed["r"], tmp_path) == expected


def test_the_list_is_narrowed_by_words_and_topic(client: FlaskClient) -> None:
    def listed(address: str) -> set[str]:
        page = Page(client.get(address).text)
        return {
            each.attributes["href"].rpartition("/")[2]
            for each in page.all("a")
            if each.attributes["href"].startswith("/queries/cq")
        }

    assert listed("/queries/") == {card.id for card in CARDS}
    assert "federated" in {each.attributes.get("id") for each in Page(client.get("/queries/").text).elements}
    assert "federated" not in {each.attributes.get("id") for each in Page(client.get("/queries/?q=cq33").text).elements}
    assert listed("/queries/?q=中央机关") == {"cq33"}
    vote = listed("/queries/?topic=https://w3id.org/unscr/ontology%23Vote")
    assert "cq02" in vote
    assert len(vote) < 10
    assert listed("/queries/?topic=x:none&q=") == set()


# Where links of a page lead that a reader goes on by.
LEADING = {
    "/queries/": "/queries/cq",
    "/queries/cq33": "/queries/?",
    "/about/all-states": "/sparql/edit",
    "/sparql/edit": "/sparql/edit",
}


@pytest.mark.parametrize("path", LEADING)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_pages_are_in_the_readers_language(client: FlaskClient, path: str, language: str) -> None:
    answer = client.get(path, headers={"Accept-Language": language})
    page = Page(answer.text)
    assert page.all("html")[0].attributes["lang"] == language
    assert bool(CHINESE.search(page.all("h1")[0].text)) == (language == "zh")
    chosen = Page(client.get(f"{path}?lang={language}").text)
    inside = [each.attributes["href"] for each in chosen.all("a") if each.attributes["href"].startswith(LEADING[path])]
    assert inside
    assert all(f"lang={language}" in each for each in inside)


def test_hostile_words_in_the_address_are_words(client: FlaskClient) -> None:
    answer = client.get("/queries/", query_string={"q": '"><script>alert(1)</script>\u202e', "topic": "'><b>"})
    assert "<script>alert" not in answer.text
    assert (
        next(each for each in Page(answer.text).all("input") if each.attributes.get("id") == "by-q").attributes["value"]
        == '"><script>alert(1)</script>\u202e'
    )


def test_rdf_is_given_of_one_and_of_all(client: FlaskClient) -> None:
    for path in ("/queries.ttl", "/queries/cq33.ttl"):
        answer = client.get(path)
        assert answer.mimetype == "text/turtle"
        assert len(statements(answer.data, "text/turtle")) >= 6
    for path in ("/queries/cq999", "/queries/cq999.ttl"):
        assert problem(client.get(path))["status"] == 404


def test_all_states_are_three_groups_without_members(client: FlaskClient) -> None:
    page = Page(client.get("/about/all-states").text)
    assert {"all States", "States", "Member States"} <= {each.text for each in page.all("bdi")}
    queries = [each.attributes["href"] for each in page.all("a") if "query=" in each.attributes["href"]]
    assert len(queries) == 3
    told = [client.get(each).text for each in queries]
    assert ["No rows." in each for each in told] == [False, False, True]
