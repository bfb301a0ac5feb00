"""Where a request is asked and by whom: what a proxy says counts only where the settings say so."""

from dataclasses import dataclass, field

import pytest

from unscr.errors import RequestError
from unscr.web.environment import Origin, environ, origin

SAID = [
    ("host", "inner"),
    ("x-forwarded-for", "198.51.100.9, 203.0.113.7"),
    ("x-forwarded-proto", "http, https"),
    ("x-forwarded-host", "evil.example, law.example"),
    ("forwarded", "for=192.0.2.1;host=evil.example;proto=https"),
]


class Headers:
    """Headers as the web server gives them."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self._pairs = pairs

    def get(self, name: str, default: str = "") -> str:
        return next((value for each, value in self._pairs if each == name), default)

    def get_all(self, name: str) -> list[str]:
        return [value for each, value in self._pairs if each == name]

    def items(self) -> list[tuple[str, str]]:
        return self._pairs


@dataclass
class Scope:
    """A request as the web server gives it."""

    pairs: list[tuple[str, str]] = field(default_factory=list)
    path: str = "/sparql"
    method: str = "GET"
    query_string: str = ""
    scheme: str = "http"
    client: str = "192.0.2.5:4444"
    server: str = "127.0.0.1:8322"
    http_version: str = "1.1"

    @property
    def headers(self) -> Headers:
        return Headers(self.pairs)


def test_nobody_is_believed_unless_it_is_asked_for() -> None:
    asked = origin(Scope(SAID), proxied=False)
    assert asked == Origin("http", "inner", "192.0.2.5")
    made = environ(Scope(SAID), asked, "")
    assert (made["wsgi.url_scheme"], made["HTTP_HOST"], made["REMOTE_ADDR"]) == ("http", "inner", "192.0.2.5")
    assert not [name for name in made if "FORWARDED" in name]


def test_the_last_entry_is_the_word_of_the_proxy() -> None:
    asked = origin(Scope(SAID), proxied=True)
    assert asked == Origin("https", "law.example", "203.0.113.7")
    made = environ(Scope(SAID), asked, "")
    assert (made["wsgi.url_scheme"], made["HTTP_HOST"], made["REMOTE_ADDR"]) == ("https", "law.example", "203.0.113.7")
    assert not [name for name in made if "FORWARDED" in name]


def test_a_header_given_twice_is_one_list() -> None:
    pairs = [("x-forwarded-for", "198.51.100.9"), ("x-forwarded-for", "203.0.113.7")]
    assert origin(Scope(pairs), proxied=True).client == "203.0.113.7"


@pytest.mark.parametrize(
    "host", ["a b", 'x"><script>', "law.example/path", "law.example:99999999", "u@law.example", ""]
)
def test_what_cannot_be_a_host_is_not_taken_for_one(host: str) -> None:
    pairs = [("host", "inner"), ("x-forwarded-host", host), ("x-forwarded-proto", "javascript")]
    assert origin(Scope(pairs), proxied=True) == Origin("http", "inner", "192.0.2.5")


@pytest.mark.parametrize("host", ["a b", "[", "", 'x"><script>', "law.example/path", "u@law.example"])
def test_a_host_that_is_none_is_refused(host: str) -> None:
    scope = Scope([("host", host)])
    made = environ(scope, origin(scope, proxied=False), "")
    assert isinstance(made["unscr.failed"], RequestError)
    assert "HTTP_HOST" not in made


def test_who_says_no_host_asks_at_the_address_that_is_listened_at() -> None:
    """As HTTP/1.0 may."""
    scope = Scope(http_version="1.0")
    made = environ(scope, origin(scope, proxied=False), "")
    assert "unscr.failed" not in made
    assert "HTTP_HOST" not in made
    assert (made["SERVER_NAME"], made["SERVER_PORT"]) == ("127.0.0.1", "8322")


@pytest.mark.parametrize("host", ["law.example", "law.example:8443", "[2001:db8::1]:8443", "127.0.0.1"])
def test_what_can_be_a_host_is(host: str) -> None:
    assert origin(Scope([("x-forwarded-host", host)]), proxied=True).host == host


def test_an_address_of_six_is_told_without_its_brackets() -> None:
    assert origin(Scope(client="[2001:db8::1]:4444"), proxied=False).client == "2001:db8::1"


@pytest.mark.parametrize(
    ("path", "inner", "found"),
    [
        ("/law/sparql", "/sparql", True),
        ("/law/", "/", True),
        ("/law/law/x", "/law/x", True),
        ("/law", "/law", False),
        ("/lawful", "/lawful", False),
        ("/sparql", "/sparql", False),
        ("/healthz", "/healthz", True),
    ],
)
def test_what_is_not_below_the_root_is_not_there(path: str, inner: str, found: bool) -> None:
    scope = Scope(path=path)
    made = environ(scope, origin(scope, proxied=False), "/law")
    assert (made["SCRIPT_NAME"], made["PATH_INFO"], "unscr.failed" not in made) == ("/law", inner, found)
