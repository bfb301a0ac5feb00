"""One edit of a store: what is there afterwards, and where an edit that cannot be made says its fault is."""

from pathlib import Path

import pytest
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Store, parse, serialize

from unscr.errors import DocumentError, NotFound, OperationRefused, QuerySyntaxError, UpdateFailed
from unscr.graph.condition import Condition
from unscr.graph.edit import DELETE, POST, PUT, UPDATE, Document, Edit, apply, bodies, decode, encode, merge, packed
from unscr.graph.form import GRAPHS
from unscr.graph.task import Task

G, H = "http://example.org/g", "http://example.org/h"
TURTLE, TRIPLES, JSON, XML = "text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"
# Longer than what the bulk loader is left for.
MANY = "".join(f'<http://example.org/{n}> <http://example.org/says> "{"x" * 60}" .\n' for n in range(12_000))


def edit(store: Store, kind: str, graph: str, *documents: str, media_type: str = TURTLE, base: str = G) -> bool:
    """Make an edit of one graph with documents of one type."""
    content = packed(Document(media_type, base, each.encode()) for each in documents)
    return apply(store, Edit(kind, graph, not graph), content)


def said(store: Store, graph: str = G) -> set[str]:
    """Return the statements of a graph as N-Triples."""
    name = NamedNode(graph) if graph else DefaultGraph()
    return {str(quad.triple) for quad in store.quads_for_pattern(None, None, None, name)}


def names(store: Store) -> set[str]:
    """Return the names of the graphs that are there, empty ones among them."""
    return {each.value for each in store.named_graphs()}


@pytest.fixture
def store() -> Store:
    """Return a store with one statement in a named graph, and one in the default graph."""
    made = Store()
    edit(made, PUT, G, "<x:old> <x:p> 1 .")
    edit(made, PUT, "", "<x:default> <x:p> 1 .")
    return made


def test_an_edit_crosses_a_socket_unchanged() -> None:
    for each in (
        Edit(POST, G),
        Edit(UPDATE, default=True),
        Edit(PUT, G, condition=Condition(("a",), None, (Task(TURTLE),))),
    ):
        assert decode(encode(each, b"one\ntw")) == (each, b"one\ntw")


def test_documents_packed_together_are_their_bytes_after_a_line() -> None:
    documents = (Document(TURTLE, G, b"a\nb"), Document(JSON, H, b""), Document(TURTLE, G, b"c"))
    assert bytes(bodies(packed(documents))) == b"a\nbc"
    assert bytes(bodies(b"")) == b""


def test_put_takes_the_place_of_a_graph_and_of_nothing_else(store: Store) -> None:
    assert not edit(store, PUT, G, "<x:new> <x:p> 2 .")
    assert [len(said(store)), "x:new" in str(said(store))] == [1, True]
    assert "x:default" in str(said(store, ""))
    assert not edit(store, PUT, "", "<x:other> <x:p> 2 .")
    assert "x:default" not in str(said(store, ""))
    assert "x:new" in str(said(store))


def test_post_adds(store: Store) -> None:
    assert not edit(store, POST, G, "<x:new> <x:p> 2 . <x:old> <x:p> 1 .")
    assert len(said(store)) == 2
    assert not edit(store, POST, "", "<x:new> <x:p> 2 .")
    assert len(said(store, "")) == 2


@pytest.mark.parametrize("kind", [PUT, POST])
@pytest.mark.parametrize("document", ["<x:s> <x:p> 1 .", ""])
def test_a_graph_comes_to_be_also_by_an_empty_document(store: Store, kind: str, document: str) -> None:
    assert edit(store, kind, H, document)
    assert names(store) == {G, H}
    assert not edit(store, kind, H, document)


def test_delete_removes_a_graph_and_says_where_there_is_none(store: Store) -> None:
    assert not edit(store, DELETE, G)
    assert names(store) == set()
    with pytest.raises(NotFound, match=H):
        edit(store, DELETE, H)


def test_the_default_graph_is_emptied_and_stays(store: Store) -> None:
    assert not edit(store, DELETE, "")
    assert said(store, "") == set()
    assert not edit(store, DELETE, "")
    assert names(store) == {G}


def test_an_update_is_made_with_all_its_operations(store: Store) -> None:
    text = f"INSERT DATA {{ GRAPH <{H}> {{ <x:a> <x:p> 1 }} }} ; DELETE WHERE {{ GRAPH <{G}> {{ ?s ?p ?o }} }}"
    assert not apply(store, Edit(UPDATE), text.encode())
    assert (len(said(store, H)), len(said(store))) == (1, 0)


@pytest.mark.parametrize(
    ("text", "error", "line"),
    [
        ("INSERT DATA\n{ <x:a> <x:p> ex:b }", QuerySyntaxError, 2),
        ("INSERT { ?s <x:p> ?o } WHERE { ?s <x:p> FILTER }", QuerySyntaxError, 1),
    ],
)
def test_a_fault_in_an_update_has_its_place(store: Store, text: str, error: type[QuerySyntaxError], line: int) -> None:
    with pytest.raises(error) as raised:
        apply(store, Edit(UPDATE), text.encode())
    assert raised.value.line == line


@pytest.mark.parametrize("text", [f"CREATE GRAPH <{G}>", f"DROP GRAPH <{H}>", f"CLEAR GRAPH <{H}>"])
def test_an_update_that_does_not_fit_the_store_fails(store: Store, text: str) -> None:
    with pytest.raises(UpdateFailed):
        apply(store, Edit(UPDATE), text.encode())


@pytest.mark.parametrize("size", ["small", "large"])
@pytest.mark.parametrize("kind", [POST, PUT])
def test_blank_nodes_of_two_documents_never_meet(store: Store, kind: str, size: str) -> None:
    """Neither of one edit, nor with those that are there; within a document a name is one node."""
    more = MANY if size == "large" else ""
    document = f"_:a <x:one> _:b .\n_:a <x:two> _:b .\n{more}"
    edit(store, POST, H, "_:a <x:one> _:b .", media_type=TRIPLES)
    edit(store, kind, H, document, document, media_type=TRIPLES)
    edit(store, POST, G, document, media_type=TRIPLES)

    def ends(predicate: str, graph: str) -> list[tuple[object, object]]:
        found = store.quads_for_pattern(None, NamedNode(predicate), None, NamedNode(graph))
        return [(each.subject, each.object) for each in found]

    assert len(set(ends("x:one", H))) == (3 if kind == POST else 2)
    assert (
        set(ends("x:two", H)) < set(ends("x:one", H))
        if kind == POST
        else set(ends("x:two", H)) == set(ends("x:one", H))
    )
    nodes = {node for graph in (G, H) for pair in ends("x:one", graph) for node in pair}
    assert len(nodes) == 2 * (len(ends("x:one", H)) + 1)
    assert all(isinstance(each, BlankNode) for each in nodes)


@pytest.mark.parametrize(
    ("media_type", "document"),
    [
        (TURTLE, "<a> <#b> <../c> ."),
        (JSON, '{"@id": "a", "http://example.org/d/g#b": {"@id": "../c"}}'),
        (
            XML,
            '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://example.org/d/g#">'
            '<r:Description r:about="a"><e:b r:resource="../c"/></r:Description></r:RDF>',
        ),
    ],
)
def test_relative_names_are_relative_to_what_is_said(store: Store, media_type: str, document: str) -> None:
    edit(store, PUT, G, document, media_type=media_type, base="http://example.org/d/g")
    assert said(store) == {"<http://example.org/d/a> <http://example.org/d/g#b> <http://example.org/c>"}


def test_documents_of_several_kinds_make_one_graph(store: Store) -> None:
    raw = [b"<x:a> <x:p> 1 .", b'{"@id": "x:b", "x:p": "2"}', b"", b'<x:c> <x:p> "\xe5\x86\xb3" .']
    kinds = (TURTLE, JSON, TURTLE, TRIPLES)
    content = packed(Document(kind, G, each) for kind, each in zip(kinds, raw, strict=True))
    apply(store, Edit(PUT, G), content)
    assert len(said(store)) == 3
    assert "决" in str(said(store))


@pytest.mark.parametrize(
    ("media_type", "document", "line", "column"),
    [
        (TURTLE, "<x:a> <x:p> 1 .\n<x:a> <x:p> ex:b .", 2, 13),
        (TRIPLES, "<x:a> <x:p> <x:b> .\n<x:a> <x:p> .\n", 2, None),
        (JSON, '{\n "@id": "x:a",\n "x:p": nothing }', 3, None),
        (XML, "<a xmlns='x:'>\n <b></a>", 2, 7),
        (XML, "<a/>", None, None),
        (JSON, '{"@context": "http://elsewhere.example/"}', None, None),
        (TURTLE, "<x:a> <x:p> <x: y> .", 1, None),
    ],
)
def test_a_fault_in_a_document_has_its_place(
    store: Store, media_type: str, document: str, line: int | None, column: int | None
) -> None:
    """In each format, where its parser knows it; the message names the format."""
    with pytest.raises(DocumentError, match=media_type.replace("+", r"\+")) as raised:
        edit(store, PUT, G, document, media_type=media_type)
    if line is not None:
        assert raised.value.line == line
        assert f"line {line}, column {raised.value.column}" in raised.value.en
        assert f"第{line}行第{raised.value.column}列" in raised.value.zh
        assert raised.value.en.count("column") == raised.value.en.count("line") == 1
    if column is not None:
        assert raised.value.column == column


def test_a_document_with_named_graphs_is_no_document_of_one_graph(store: Store) -> None:
    """JSON-LD could write to any graph otherwise, the default graph of a release and its own gate passed by."""
    with pytest.raises(DocumentError, match="graph"):
        edit(store, PUT, G, f'{{"@id": "{H}", "@graph": [{{"@id": "x:a", "x:p": "1"}}]}}', media_type=JSON)
    assert said(store, H) == set()
    edit(store, PUT, G, '{"@graph": [{"@id": "x:a", "x:p": "1"}, {"@id": "x:b", "x:p": "1"}]}', media_type=JSON)
    assert len(said(store)) == 2


def test_blank_nodes_of_two_json_documents_never_meet(store: Store) -> None:
    document = '{"@id": "_:a", "x:one": {"@id": "_:b"}, "x:two": {"@id": "_:b"}}'
    edit(store, PUT, G, document, document, media_type=JSON)
    assert len({quad.subject for quad in store.quads_for_pattern(None, None, None, NamedNode(G))}) == 2
    assert len({quad.object for quad in store.quads_for_pattern(None, None, None, NamedNode(G))}) == 2


@pytest.mark.parametrize("media_type", sorted({TURTLE, TRIPLES, JSON, XML}))
def test_a_big_document_is_read_whole_in_each_format(store: Store, media_type: str) -> None:
    raw = serialize((each.triple for each in parse(MANY.encode(), format=GRAPHS[TRIPLES])), format=GRAPHS[media_type])
    assert raw is not None
    assert len(raw) > 2**20
    edit(store, PUT, G, raw.decode(), media_type=media_type)
    assert len(said(store)) == 12_000


def test_a_fault_in_the_middle_of_a_big_document_has_its_place(store: Store) -> None:
    lines = MANY.splitlines()
    lines[6_000] = "<http://example.org/broken>"
    with pytest.raises(DocumentError) as raised:
        edit(store, POST, G, "\n".join(lines), media_type=TRIPLES)
    assert raised.value.line in (6_001, 6_002)


def test_bytes_that_are_no_text_are_a_fault_of_the_document(store: Store) -> None:
    with pytest.raises(DocumentError):
        apply(store, Edit(PUT, G), packed([Document(TURTLE, G, b'<x:a> <x:p> "\xff\xfe" .')]))


def test_no_edit_reaches_for_another_host(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the sandbox refuses is told as what it is."""

    class Refused:
        def update(self, text: str, **_: str) -> None:
            raise PermissionError(text)

    with pytest.raises(OperationRefused):
        apply(Refused(), Edit(UPDATE), b"LOAD <http://127.0.0.1:9/>")  # type: ignore[arg-type]


def test_the_merge_is_what_the_named_graphs_hold_each_once() -> None:
    store = Store()
    edit(store, PUT, G, "<x:a> <x:p> 1 , 2 . <x:b> <x:q> _:n . _:n <x:p> 1 .")
    edit(store, PUT, H, "<x:a> <x:p> 1 .")
    store.add(Quad(NamedNode("x:stray"), NamedNode("x:p"), NamedNode("x:o")))
    merge(store)
    assert said(store, "") == said(store) | said(store, H)
    assert "x:stray" not in str(said(store, ""))
    before = said(store, "")
    merge(store)
    assert said(store, "") == before
    edit(store, DELETE, G)
    merge(store)
    assert said(store, "") == said(store, H)
    edit(store, DELETE, H)
    merge(store)
    assert said(store, "") == set()


def test_what_is_in_one_store_on_disk_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "s"))
    edit(store, PUT, G, MANY, media_type=TRIPLES)
    edit(store, POST, H, "")
    store.flush()
    del store
    again = Store.read_only(str(tmp_path / "s"))
    assert (len(said(again)), names(again)) == (12_000, {G, H})
