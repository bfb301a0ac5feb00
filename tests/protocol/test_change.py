"""Requests that change a graph, as the Graph Store HTTP Protocol, sections 4 and 5, describes them."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unscr.errors import MediaTypeUnsupported, MethodNotAllowed, NotFound, RequestError, UnscrError
from unscr.protocol.change import Change, Document, change, minted, status
from unscr.protocol.iri import is_absolute
from unscr.protocol.media import TRIPLES
from unscr.protocol.parameter import Pairs

GRAPH = "https://example.org/g"
TURTLE = "text/turtle"
BODY = b"<x:s> <x:p> 1 ."


def read(method: str, arguments: Pairs = (("graph", GRAPH),), content_type: str = TURTLE, body: bytes = BODY) -> Change:
    return change(method, arguments, content_type, body)


@pytest.mark.parametrize("method", ["PUT", "POST"])
@pytest.mark.parametrize("media_type", TRIPLES)
def test_a_graph_is_replaced_or_added_to(method: str, media_type: str) -> None:
    found = read(method, content_type=media_type.upper() + "; charset=UTF-8")
    assert found == Change(method.lower(), GRAPH, (Document(media_type, BODY),))


def test_a_graph_is_removed_whatever_is_sent_along() -> None:
    assert read("DELETE", content_type="") == read("DELETE", content_type="text/html") == Change("delete", GRAPH)


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_the_default_graph_has_no_name(method: str) -> None:
    assert read(method, [("default", "")]).graph == ""


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_a_graph_may_be_told_by_its_own_address(method: str) -> None:
    assert change(method, (), TURTLE, BODY, GRAPH).graph == GRAPH


def test_a_post_to_the_store_itself_is_for_a_new_graph() -> None:
    """Section 5.5; other parameters name no graph."""
    assert read("POST", []).graph is None
    assert read("POST", [("timeout", "2")]).graph is None


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_only_a_post_may_leave_the_graph_untold(method: str) -> None:
    with pytest.raises(RequestError, match="Name one graph"):
        read(method, [])


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
@pytest.mark.parametrize(
    "arguments",
    [
        [("graph", "g")],
        [("graph", "/g")],
        [("graph", "")],
        [("graph", "http://e/ g")],
        [("graph", GRAPH), ("default", "")],
        [("graph", GRAPH), ("graph", GRAPH)],
        [("default", ""), ("default", "")],
    ],
)
def test_a_graph_that_cannot_be_told_is_refused(method: str, arguments: Pairs) -> None:
    with pytest.raises(RequestError):
        read(method, arguments)


@pytest.mark.parametrize("method", ["PUT", "POST"])
@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "application/trig",
        "application/n-quads",
        "application/x-turtle",
        "text/plain",
        "text/turtle; charset=utf-16",
    ],
)
def test_another_document_is_unsupported(method: str, content_type: str) -> None:
    with pytest.raises(MediaTypeUnsupported):
        read(method, content_type=content_type)


@pytest.mark.parametrize("content_type", ["", "application/trig"])
def test_the_refusal_lists_what_is_taken(content_type: str) -> None:
    with pytest.raises(MediaTypeUnsupported) as raised:
        read("PUT", content_type=content_type)
    assert all(each in raised.value.en and each in raised.value.zh for each in TRIPLES)


@pytest.mark.parametrize("method", ["PATCH", "OPTIONS", "MKCOL"])
def test_another_method_is_answered_with_those_that_are(method: str) -> None:
    with pytest.raises(MethodNotAllowed) as raised:
        read(method)
    assert raised.value.allowed == ("GET", "HEAD", "PUT", "POST", "DELETE")


def form(*pieces: tuple[str, bytes]) -> bytes:
    return b"".join(b"--b\r\n" + head.encode() + b"\r\n\r\n" + body + b"\r\n" for head, body in pieces) + b"--b--\r\n"


FORM = "multipart/form-data; boundary=b"
FILE = 'Content-Disposition: form-data; name="file"; filename="%s"'


def test_several_documents_are_added_at_once() -> None:
    """Each of the type that it has, or else of that which its file name says."""
    body = form(
        ("Content-Type: application/rdf+xml", b"<a/>"),
        (FILE % "b.nt", b"b"),
        (FILE % "C.TTL" + "\r\nContent-Type: application/octet-stream", b"c"),
        (FILE % "d.ttl" + "\r\nContent-Type: application/ld+json; charset=utf-8", b"d"),
    )
    assert read("POST", content_type=FORM, body=body).documents == (
        Document("application/rdf+xml", b"<a/>"),
        Document("application/n-triples", b"b"),
        Document("text/turtle", b"c"),
        Document("application/ld+json", b"d"),
    )


@pytest.mark.parametrize(
    "head",
    [FILE % "a.nq", FILE % "a", "A: b", "Content-Type: text/html", FILE % "a.ttl" + "\r\nContent-Type: text/html"],
)
def test_a_part_of_another_type_is_unsupported(head: str) -> None:
    with pytest.raises(MediaTypeUnsupported):
        read("POST", content_type=FORM, body=form((head, BODY)))


@pytest.mark.parametrize("name", ["中文.ttl", '"quoted".ttl', "a;b.ttl", "a\\b.ttl"])
def test_a_file_may_have_any_name(name: str) -> None:
    head = FILE % name.replace('"', '\\"')
    assert read("POST", content_type=FORM, body=form((head, BODY))).documents == (Document(TURTLE, BODY),)


HEADS = st.text("abAB*=;:/\"'%\\ \t-_.,()<>@?\xff中0", max_size=40)


@settings(max_examples=300, deadline=None)
@given(HEADS, HEADS, st.sampled_from(["Content-Type", "Content-Disposition", "X"]), st.binary(max_size=20))
def test_whatever_a_form_holds_ends_in_documents_or_an_error_of_ours(
    parameters: str, head: str, name: str, body: bytes
) -> None:
    for content_type in (f"{FORM}; {parameters}", f"multipart/form-data; boundary={parameters}", parameters):
        for sent in (body, form((f"{name}: {head}", body)), form((head, body))):
            with suppress(UnscrError):
                assert all(each.media_type in TRIPLES for each in read("POST", (), content_type, sent).documents)


def test_a_form_with_nothing_in_it_is_refused() -> None:
    with pytest.raises(RequestError, match="no document"):
        read("POST", content_type=FORM, body=form())


def test_a_graph_is_replaced_by_one_document() -> None:
    with pytest.raises(MediaTypeUnsupported):
        read("PUT", content_type=FORM, body=form(("Content-Type: text/turtle", BODY)))


def test_a_new_name_is_an_absolute_iri_and_no_other_has_it() -> None:
    names = {minted("https://example.org/graph/") for _ in range(100)}
    assert len(names) == 100
    assert all(is_absolute(each) and each.startswith("https://example.org/graph/") for each in names)


@pytest.mark.parametrize(
    ("kind", "graph", "existed", "answered"),
    [
        ("put", GRAPH, False, 201),
        ("put", GRAPH, True, 204),
        ("post", GRAPH, False, 201),
        ("post", GRAPH, True, 204),
        ("post", None, False, 201),
        ("delete", GRAPH, True, 204),
        ("put", "", False, 201),
        ("put", "", True, 204),
        ("post", "", True, 204),
        ("delete", "", True, 204),
    ],
)
def test_a_graph_that_was_made_is_said_to_be_made(kind: str, graph: str | None, existed: bool, answered: int) -> None:
    """Sections 5.3 to 5.5; the default graph is made where it is given a first content."""
    assert status(Change(kind, graph), existed) == answered


def test_what_is_not_there_cannot_be_removed() -> None:
    with pytest.raises(NotFound, match=GRAPH):
        status(Change("delete", GRAPH), existed=False)
