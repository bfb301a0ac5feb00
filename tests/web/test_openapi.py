"""The description for programs says of each route what it is, in both languages, and of nothing else."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from asking import client_of
from flask import Flask
from flask.testing import FlaskClient
from reading import CHINESE, Page

from serving import service
from unscr.answer import Engine
from unscr.config import Settings
from unscr.web.app import create_app
from unscr.web.contract import OPERATIONS
from unscr.web.figures import Figures, place
from unscr.web.openapi import document
from unscr.web.problems import TABLE

# Answered by the framework wherever something is.
_EVERYWHERE = {"HEAD", "OPTIONS"}


def routed(app: Flask) -> set[tuple[str, str, frozenset[str]]]:
    """Return method, path and what stands in the path of all that an application routes."""
    return {
        (method.lower(), re.sub(r"<(?:[^:<>]+:)?([^<>]+)>", r"{\1}", rule.rule), frozenset(rule.arguments))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - _EVERYWHERE
    }


def described() -> set[tuple[str, str, frozenset[str]]]:
    """Return the same of all that is described."""
    return {
        (each.method, each.path, frozenset(one.name for one in each.parameters if one.place == "path"))
        for each in OPERATIONS
    }


@pytest.fixture
def app(engine: Engine) -> Flask:
    """Return an application."""
    return create_app(Settings(), engine)


def test_what_is_routed_is_described_and_nothing_else(app: Flask) -> None:
    assert routed(app) == described()
    assert len(described()) == len(OPERATIONS)


def test_a_route_and_a_method_that_are_not_described_are_seen(app: Flask) -> None:
    app.add_url_rule("/more/<int:number>", "more", str, methods=["GET"])
    app.add_url_rule("/sparql", "less", lambda: "", methods=["DELETE"])
    assert routed(app) - described() == {
        ("get", "/more/{number}", frozenset({"number"})),
        ("delete", "/sparql", frozenset()),
    }


def test_each_operation_is_named_for_the_module_of_its_view(app: Flask) -> None:
    groups = {
        (method.lower(), re.sub(r"<(?:[^:<>]+:)?([^<>]+)>", r"{\1}", rule.rule)): rule.endpoint.partition(".")[0]
        for rule in app.url_map.iter_rules()
        for method in rule.methods or ()
    }
    assert [(each, each.group) for each in OPERATIONS if groups[each.method, each.path] != each.group] == []


def test_it_is_a_description_as_openapi_has_it() -> None:
    schemathesis.openapi.from_dict(document("")).validate()


def test_a_fault_in_it_would_be_seen() -> None:
    wrong = document("")
    del wrong["paths"]["/sparql"]["get"]["responses"]["200"]["description"]
    with pytest.raises(Exception, match="description"):
        schemathesis.openapi.from_dict(wrong).validate()


def told(part: Any, place: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield place, English and Chinese of all that is said to people in a part."""
    if isinstance(part, dict):
        for name in ("title", "summary", "description"):
            if isinstance(part.get(name), str):
                yield place, part[name], part.get(f"x-{name}-zh", "")
        for name, value in part.items():
            yield from told(value, f"{place}/{name}")
    if isinstance(part, list):
        for number, value in enumerate(part):
            yield from told(value, f"{place}/{number}")


def test_all_that_is_said_is_said_in_both_languages() -> None:
    found = list(told(document("")))
    assert len(found) > 100
    assert [each for each in found if CHINESE.search(each[1]) or not CHINESE.search(each[2])] == []


def test_each_problem_is_described_somewhere() -> None:
    schemas = document("")["components"]["schemas"]
    named = {kind for each in schemas.values() for kind in each["properties"]["type"]["enum"]}
    assert {each.rpartition("/")[2] for each in named} == {kind.name for _, kind in TABLE}
    answered = {status for each in OPERATIONS for status in each.problems}
    assert answered == {int(kind.status) for _, kind in TABLE}


def test_what_can_be_unchanged_can_be_another_as_well() -> None:
    """RFC 9110, 13.1.1 and 13.1.2: both conditions are described wherever an answer has a tag, and nowhere else."""
    for path, methods in document("")["paths"].items():
        for method, operation in methods.items():
            names = {each["name"] for each in operation["parameters"]}
            found = {"If-None-Match" in names, "If-Match" in names, "304" in operation["responses"]}
            assert len(found) == 1, path
            assert method != "get" or ("412" in operation["responses"]) == ("If-Match" in names), path


def test_what_needs_the_token_says_so() -> None:
    paths = document("")["paths"]
    secured = {
        (method, path)
        for path, methods in paths.items()
        for method, operation in methods.items()
        if operation.get("security") == [{"token": []}]
    }
    changing = {(method, path) for path in ("/store", "/graph/{key}") for method in ("put", "post", "delete", "patch")}
    assert secured == changing | {("post", "/update")}


def test_the_home_page_leads_to_it(client: FlaskClient) -> None:
    addresses = [each.attributes["href"] for each in Page(client.get("/").text).all("a")]
    assert "/openapi.json" in addresses
    answer = client.get("/openapi.json")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert answer.json == document("")


def test_it_names_the_path_that_the_service_is_mounted_under(engine: Engine) -> None:
    with service("--root-path", "/law") as running:
        status, body = running.get("/openapi.json")
        assert (status, '"servers": [{"url": "/law"}]' in body) == (200, True)
    assert client_of(create_app(Settings(), engine)).get("/openapi.json").json["servers"] == [{"url": "/"}]


def test_each_address_is_counted_by_its_first_step() -> None:
    """Without what says the form; and what is not ours is counted as one."""
    paths = {
        "/": "",
        "/sparql": "sparql",
        "/openapi.json": "openapi",
        "/.well-known/void": ".well-known",
        "/eli/a/b": "eli",
    }
    assert {path: place(path) for path in paths} == paths
    figures = Figures()
    for path in (*paths, "/wp-admin", "/a.b"):
        figures.add("GET", path, 200, 1, 0.1, False, "")
    (requests, *_) = figures.collect()
    for each in OPERATIONS:
        own = Figures()
        own.add("GET", each.path, 200, 1, 0.1, False, "")
        (counted, *_) = own.collect()
        assert [one.labels["place"] for one in counted.samples] == [f"/{place(each.path)}"], each.path
    assert {each.labels["place"] for each in requests.samples} == {f"/{each}" for each in paths.values()} | {"other"}
