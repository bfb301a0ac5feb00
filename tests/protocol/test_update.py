"""Requests as SPARQL 1.1 Protocol, section 2.2, describes them."""

from contextlib import suppress
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from unscr.errors import (
    MediaTypeUnsupported,
    MethodNotAllowed,
    OperationRefused,
    QuerySyntaxError,
    QueryTooDeep,
    RequestError,
    UnscrError,
)
from unscr.protocol.operation import QUERY, UPDATE
from unscr.protocol.parameter import FORM
from unscr.protocol.update import Update, parse_update, update
from unscr.protocol.using import with_using

INSERT = "INSERT DATA { <x:s> <x:p> 1 }"
COPY = "INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }"
GRAPH = "https://example.org/g"


def read(content_type: str = FORM, method: str = "POST", depth: int = 50, **parts: Any) -> Update:
    """Parse a request made of ``arguments``, ``form`` and ``body``."""
    arguments, form, body = parts.get("arguments", []), parts.get("form", []), parts.get("body", b"")
    return parse_update(method, content_type, arguments, form, body, depth)


def test_a_form_has_the_update_and_its_dataset() -> None:
    form = [("update", COPY), ("using-graph-uri", GRAPH), ("using-named-graph-uri", "urn:a"), ("timeout", "2")]
    assert read(form=form) == Update(COPY, (GRAPH,), ("urn:a",), 2.0)


@pytest.mark.parametrize(
    "content_type", [UPDATE, UPDATE + "; charset=utf-8", "Application/SPARQL-Update;charset=UTF-8"]
)
def test_a_posted_update_has_its_dataset_in_the_query_string(content_type: str) -> None:
    text = COPY + " # 中文"
    arguments = [("using-graph-uri", GRAPH), ("using-graph-uri", "urn:b"), ("using-graph-uri", GRAPH), ("timeout", "1")]
    assert read(content_type, arguments=arguments, body=text.encode()) == Update(text, (GRAPH, "urn:b"), (), 1.0)


def test_a_form_may_have_its_dataset_in_the_query_string() -> None:
    assert read(form=[("update", COPY)], arguments=[("using-named-graph-uri", GRAPH)]).using_named_graphs == (GRAPH,)


@pytest.mark.parametrize("text", ["", " \n", "# nothing", "PREFIX a: <b:>"])
def test_an_empty_update_does_nothing(text: str) -> None:
    assert read(form=[("update", text)]) == read(UPDATE, body=text.encode()) == Update(text)
    Store().update(text)


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH"])
def test_an_update_comes_by_post_only(method: str) -> None:
    with pytest.raises(MethodNotAllowed, match=method) as raised:
        read(method=method, arguments=[("update", INSERT)])
    assert raised.value.allowed == ("POST",)


def test_none_and_two_are_two_messages() -> None:
    said = set()
    for form in ([], [("update", INSERT), ("update", INSERT)]):
        with pytest.raises(RequestError) as raised:
            read(form=form)
        said.add((raised.value.en, raised.value.zh))
    assert len(said) == 2


@pytest.mark.parametrize("content_type", [FORM, UPDATE])
def test_an_update_in_the_address_is_refused(content_type: str) -> None:
    """Addresses are kept in logs and followed by prefetching; the protocol has the update in the body."""
    with pytest.raises(RequestError, match="address"):
        read(content_type, arguments=[("update", INSERT)], form=[("update", INSERT)], body=INSERT.encode())


@pytest.mark.parametrize("name", ["query", "default-graph-uri", "named-graph-uri"])
@pytest.mark.parametrize("place", ["arguments", "form"])
def test_parameters_of_a_query_are_refused(name: str, place: str) -> None:
    with pytest.raises(RequestError, match=f"'{name}'"):
        read(**{"form": [("update", INSERT)], place: [("update", INSERT)] * (place == "form") + [(name, GRAPH)]})


@pytest.mark.parametrize("content_type", ["", "text/plain", "multipart/form-data", QUERY, UPDATE + "; charset=utf-16"])
def test_another_type_of_body_is_unsupported(content_type: str) -> None:
    with pytest.raises(MediaTypeUnsupported):
        read(content_type, body=INSERT.encode())


@pytest.mark.parametrize(
    ("content_type", "parts"),
    [(UPDATE, {"body": b"INSERT DATA { <x:s> <x:p> '\xff' }"}), (FORM, {"form": [("update", "# \udcff")]})],
)
def test_what_is_not_utf8_is_refused(content_type: str, parts: dict[str, Any]) -> None:
    with pytest.raises(RequestError, match="UTF-8"):
        read(content_type, **parts)


@pytest.mark.parametrize("name", ["using-graph-uri", "using-named-graph-uri"])
@pytest.mark.parametrize("value", ["", "g", "/g", "http://e/ g", "http://e/<g>", "urn:"])
def test_a_graph_that_is_no_absolute_iri_is_refused(name: str, value: str) -> None:
    with pytest.raises(RequestError, match="absolute IRI"):
        read(form=[("update", COPY), (name, value)])


@pytest.mark.parametrize(
    "text",
    [
        f"WITH <x:g> {COPY}",
        "INSERT {} USING <x:g> WHERE {}",
        f"{INSERT} ; DELETE {{}} USING NAMED <x:g> WHERE {{}}",
        f"with<x:g>{COPY}",
    ],
)
def test_a_dataset_in_the_request_and_in_the_text_is_refused(text: str) -> None:
    """SPARQL 1.1 Protocol, section 2.2.3; each by itself is taken."""
    assert update(text, 10) == Update(text)
    for dataset in (((GRAPH,), ()), ((), (GRAPH,))):
        with pytest.raises(RequestError, match="USING or WITH"):
            update(text, 10, *dataset)


@pytest.mark.parametrize("text", ["INSERT DATA { <x:WITH> <x:USING> 'USING <x:g>' }", f"{COPY} # USING <x:g>"])
def test_the_words_elsewhere_are_no_dataset(text: str) -> None:
    assert update(text, 10, (GRAPH,)).using_graphs == (GRAPH,)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("LOAD <http://e/>", "LOAD"),
        ("load silent <http://e/> INTO GRAPH <x:g>", "LOAD"),
        (f"{INSERT} ; PREFIX e: <http://e/> # ;\n LOAD e:a", "LOAD"),
        (r"L\u004FAD <http://e/>", "LOAD"),
        ("INSERT {} WHERE { SERVICE <http://e/> {} }", "SERVICE"),
        (f"{INSERT} ; DELETE {{}} WHERE {{ {{ SERVICE SILENT ?x {{ ?s ?p ?o }} }} }}", "SERVICE"),
        (r"INSERT {} WHERE { S\U00000045RVICE <http://e/> {} }", "SERVICE"),
    ],
)
def test_load_and_service_are_refused(text: str, reason: str) -> None:
    with pytest.raises(OperationRefused, match=reason):
        update(text, 10)


def test_load_is_refused_where_the_engine_alone_would_see_it() -> None:
    """By the words it stands in a string; the engine has a comparison, a comment, and then LOAD."""
    quiet = "INSERT {} WHERE {"
    text = f"PREFIX x: <x:> {quiet} FILTER(1<x:o)#>'''\n }} ; LOAD <nothing:> ; {quiet} #'''\n }}"
    with pytest.raises(OSError, match="scheme"):
        Store().update(text)
    with pytest.raises(OperationRefused, match="LOAD"):
        update(text, 10)


def test_a_graph_of_the_request_hides_no_load() -> None:
    """A name may hold any word; where the text can be read in two ways, that is enough."""
    doubtful = "PREFIX x: <x:> DELETE {} WHERE { FILTER(1<x:o)#>'''\n } ; DELETE {} WHERE { #'''\n }"
    assert update(doubtful, 10, ("x:LOA",))
    with pytest.raises(OperationRefused, match="LOAD"):
        update(doubtful, 10, ("x:;LOADx:a;",))
    assert update(COPY, 10, ("x:;LOADx:a;",))


@pytest.mark.parametrize(
    "text",
    [
        "PREFIX LOAD: <x:> INSERT DATA { LOAD:a LOAD:LOAD 'LOAD <http://e/>' } # LOAD <http://e/>",
        "CLEAR GRAPH <x:LOAD>",
    ],
)
def test_load_as_a_name_is_only_a_name(text: str) -> None:
    assert update(text, 10).text == text


def test_an_update_that_nests_too_deep_is_refused() -> None:
    assert update("INSERT {} WHERE {{{ }}}", 3)
    with pytest.raises(QueryTooDeep):
        update("INSERT {} WHERE {{{{ }}}}", 3)
    with pytest.raises(QueryTooDeep):
        update("INSERT DATA {} ; INSERT DATA { <x:s> <x:p> ((((1)))) }", 3)


def test_a_query_is_no_update() -> None:
    with pytest.raises(QuerySyntaxError, match="SELECT"):
        read(UPDATE, body=b"SELECT * {}")


def test_a_byte_order_mark_is_dropped_and_escapes_are_replaced() -> None:
    assert update("\ufeff" + INSERT, 10).text == INSERT
    assert update(r"INSERT D\u0041TA { <x:s> <x:p> 1 }", 10).text == INSERT


def test_a_prologue_between_operations_is_put_before_the_first() -> None:
    """SPARQL 1.1 allows it and the engine does not."""
    text = f"{INSERT} ; PREFIX a: <b:> INSERT DATA {{ a:s a:p 1 }}"
    with pytest.raises(SyntaxError):
        Store().update(text)
    store = Store()
    store.update(update(text, 10).text)
    assert len(store) == 2


WORDS = [
    *"{}();.:,<>#'\"\\!?@^&|[]_",
    "<<",
    "\n",
    " ",
    "'''",
    "<x:a#>",
    "<?x'>",
    "?x",
    "1",
    "a:b",
    "a:",
    "\\u0041",
    "中",
]
WORDS += [
    "INSERT",
    "DELETE",
    "DATA",
    "WHERE",
    "WITH",
    "USING",
    "NAMED",
    "GRAPH",
    "CLEAR",
    "ALL",
    "COPY",
    "TO",
    "LOAD",
    "SERVICE",
    "PREFIX",
    "BASE",
    "VERSION",
]


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.sampled_from(["", " "]))
def test_whatever_is_sent_ends_in_an_update_or_an_error_of_ours(words: list[str], between: str) -> None:
    with suppress(UnscrError):
        found = update(between.join(words), 10, (GRAPH,))
        with_using(found.text, found.using_graphs, found.using_named_graphs)


@pytest.mark.parametrize("text", ["INSERT DATA { <x:s> <x:p> 1 }", "x" * 10, "CLEAR DEFAULT;" * 10])
def test_a_long_update_takes_no_long_time(text: str) -> None:
    """Half a megabyte of it, well-formed or not."""
    begun = process_time()
    for piece in (" ", ";", " ; ", "#", "<", "'", '"""', "("):
        with suppress(UnscrError):
            update((text + piece) * (250_000 // len(text + piece)), 10)
    assert process_time() - begun < 30
