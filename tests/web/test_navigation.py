"""A reader is shown the parts that this service has, no others, and where he stands."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from reading import CHINESE, Page

from unscr.web import navigation


def shown(client: FlaskClient, path: str) -> dict[str, str]:
    """Return the addresses of the parts that a page shows, each with what it says of being the current one."""
    page = Page(client.get(path, headers={"Accept": "text/html"}).text)
    within = [each for each in page.all("a") if any(one.attributes.get("id") == "places" for one in each.above())]
    return {each.attributes["href"]: each.attributes.get("aria-current", "") for each in within}


def test_only_what_is_there_is_shown(client: FlaskClient) -> None:
    """An address of the navigation answers; a part without a view has no link."""
    assert {"/", "/sparql"} <= shown(client, "/").keys()
    for address in shown(client, "/"):
        assert client.get(address, headers={"Accept": "text/html, */*;q=0.8"}, follow_redirects=True).status_code == 200
    app = Flask("few")
    app.add_url_rule("/actors", "actors", lambda: "")
    app.add_url_rule("/norms", "norms", lambda: "", methods=["POST"])
    app.add_url_rule("/<path:rest>", "any", lambda rest: str(rest))
    with app.test_request_context("/nothing", base_url="http://localhost/under"):
        assert [each.address for each in navigation.places(navigation.offered(app))] == ["/under/actors"]


@pytest.mark.parametrize(
    ("path", "current"),
    [("/", {"/": "page"}), ("/actors", {"/actors": "page"}), ("/id/agent/x", {"/actors": "true"}), ("/nothing", {})],
)
def test_the_part_a_page_belongs_to_is_marked(path: str, current: dict[str, str]) -> None:
    """A part's own page is the page; what belongs to it is said to be of it; the home page holds nothing below it."""
    with Flask("some").test_request_context(path):
        found = navigation.places(frozenset(each.path for each in navigation.PARTS))
        assert {each.address: each.current for each in found if each.current} == current


def test_a_language_that_was_asked_for_goes_along() -> None:
    """Whoever chose a language by the address keeps it on the next page; what is no language of ours does not go on."""
    with Flask("some").test_request_context("/?lang=zh"):
        assert navigation.place("/actors", {"/actors"}) == "/actors?lang=zh"
    with Flask("some").test_request_context("/?lang=%22"):
        assert navigation.place("/actors", {"/actors"}) == "/actors"


def test_parts_are_called_in_both_languages() -> None:
    for part in navigation.PARTS:
        assert part.en.isascii()
        assert CHINESE.search(part.zh) or part.zh == "SPARQL"
