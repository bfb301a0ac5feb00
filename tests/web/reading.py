"""Reading what the service says: problems in their one shape, and pages as trees."""

import json
import re
import warnings
from dataclasses import dataclass, field
from html.parser import HTMLParser

from rdflib import Dataset, URIRef
from rdflib.term import Node
from werkzeug.test import TestResponse

from unscr.namespaces import BASE
from unscr.web.problems import DETAILS

CHINESE = re.compile(r"[\u4e00-\u9fff]")
FORMATS = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/ld+json": "json-ld",
    "application/rdf+xml": "xml",
    "application/trig": "trig",
    "application/n-quads": "nquads",
}
# What rdflib calls the graph without a name.
DEFAULT = URIRef("urn:x-rdflib:default")
VOID = {"meta", "link", "br", "img", "hr", "input"}


def problem(response: TestResponse, language: str = "en") -> dict[str, object]:
    """Return the problem; asserts that it has the shape of all problems, in this language."""
    assert response.content_type == "application/problem+json"
    found: dict[str, object] = json.loads(response.data)
    assert found.keys() - {*DETAILS} == {"type", "title", "status", "detail"}
    assert found["status"] == response.status_code
    assert str(found["type"]).startswith(BASE + "problem/")
    assert response.headers["Content-Language"] == language
    assert {"Accept", "Accept-Language"} <= set(response.vary)
    for name in ("title", "detail"):
        assert bool(CHINESE.search(str(found[name]))) == (language == "zh"), found[name]
    return found


def name(found: dict[str, object]) -> str:
    """Return what a program calls the problem."""
    return str(found["type"]).removeprefix(BASE + "problem/")


def statements(content: bytes, media_type: str) -> set[tuple[Node, Node, Node, Node | None]]:
    """Return subject, predicate, object and graph of each statement, as rdflib reads them."""
    with warnings.catch_warnings():
        # Its parsers still use names that it has itself declared to be old.
        warnings.simplefilter("ignore", DeprecationWarning)
        read = Dataset()
        read.parse(data=content, format=FORMATS[media_type])
        return {(*each[:3], None if each[3] == DEFAULT else each[3]) for each in read.quads((None, None, None, None))}


@dataclass
class Element:
    """A start tag, the text directly below it, and what it stands in."""

    tag: str
    attributes: dict[str, str]
    within: "Element | None"
    text: str = ""

    def above(self) -> "list[Element]":
        """Return this element and all that it stands in."""
        return [self, *(self.within.above() if self.within else [])]


@dataclass
class Page(HTMLParser):
    """A page, read strictly: every element is closed where it should be."""

    source: str
    elements: list[Element] = field(default_factory=list)
    doctype: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[Element] = []
        self.feed(self.source)
        self.close()
        assert self._open == [], f"not closed: {[each.tag for each in self._open]}"

    def scripts(self) -> list[Element]:
        """Return what a browser runs: data for search engines are none of that."""
        return [each for each in self.all("script") if each.attributes.get("type") != "application/ld+json"]

    def handle_decl(self, decl: str) -> None:
        self.doctype = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [each for each, _ in attrs]
        assert len(set(names)) == len(names), f"<{tag}> repeats an attribute"
        element = Element(tag, {key: value or "" for key, value in attrs}, self._open[-1] if self._open else None)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1].tag == tag, f"</{tag}> stands where <{self._open[-1].tag}> is open"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1].text += data

    def all(self, tag: str) -> list[Element]:
        """Return the elements with this tag, in their order."""
        return [each for each in self.elements if each.tag == tag]
