"""An edit of a store, as a value that can cross a socket, and how it is made where it can be killed.

SPARQL 1.1 Update; SPARQL 1.1 Graph Store HTTP Protocol, sections 5.3 to 5.5.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from xml.parsers import expat

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store, parse

from unscr.errors import DocumentError, NotFound, UpdateFailed
from unscr.graph.form import GRAPHS
from unscr.graph.syntax import syntax_error
from unscr.graph.verdict import called_out

UPDATE, PUT, POST, DELETE = "update", "put", "post", "delete"
# From here on the engine's bulk loader is faster.
_LARGE = 2**20
# The engine says the place before it says the fault.
_PLACED = re.compile(r"Parser error (?:at|between) [^:]*: ")
_XML, _JSON = "application/rdf+xml", "application/ld+json"
# MINUS is evaluated by comparing two sets, NOT EXISTS by looking each statement up: several times as long.
_MERGE = """
DELETE { ?s ?p ?o } WHERE { ?s ?p ?o MINUS { GRAPH ?g { ?s ?p ?o } } } ;
INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } MINUS { ?s ?p ?o } }
"""


@dataclass(frozen=True, slots=True)
class Document:
    """An RDF document: its media type, what its relative IRIs are relative to, and its bytes."""

    media_type: str
    base: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Edit:
    """What is done: an update, or what happens to one graph (an empty name is the default graph).

    ``default`` tells whether the default graph is written. What may be long goes beside it: the text of the update, or
    the documents as ``packed`` writes them.
    """

    kind: str
    graph: str = ""
    default: bool = False


def encode(edit: Edit) -> str:
    """Return the edit as text."""
    return json.dumps(asdict(edit))


def decode(text: str) -> Edit:
    """Return the edit that ``encode`` wrote."""
    return Edit(**json.loads(text))


def packed(documents: Iterable[Document]) -> bytes:
    """Return documents as bytes: a line that says what they are, then one after another."""
    listed = list(documents)
    heads = [(each.media_type, each.base, len(each.body)) for each in listed]
    return b"".join((json.dumps(heads).encode(), b"\n", *(each.body for each in listed)))


def bodies(content: bytes) -> memoryview:
    """Return what follows the line that says what packed documents are."""
    return memoryview(content)[content.find(b"\n") + 1 :]


def _unpacked(content: bytes) -> Iterator[Document]:
    position = content.index(b"\n") + 1
    for media_type, base, length in json.loads(content[:position]):
        yield Document(media_type, base, content[position : position + length])
        position += length


def apply(store: Store, edit: Edit, content: bytes) -> bool:
    """Make the edit; return whether a graph came to be by it.

    Raises QuerySyntaxError for an update that cannot be parsed, UpdateFailed for one that cannot be made,
    OperationRefused where it reaches for another host, DocumentError for a document that cannot be read, NotFound for a
    graph to be deleted that is not there. What was done until then stays done: the caller gives the whole store up.
    """
    if edit.kind == UPDATE:
        _update(store, content.decode())
        return False
    name = NamedNode(edit.graph) if edit.graph else DefaultGraph()
    there = isinstance(name, DefaultGraph) or store.contains_named_graph(name)
    if edit.kind == DELETE:
        _delete(store, name, there)
        return False
    if edit.kind == PUT:
        store.clear_graph(name)
    if isinstance(name, NamedNode):
        store.add_graph(name)
    for each in _unpacked(content):
        _read(store, each, name)
    return not there


def merge(store: Store) -> None:
    """Make the default graph the merge of the named ones again."""
    store.update(_MERGE)


def _delete(store: Store, name: NamedNode | DefaultGraph, there: bool) -> None:
    if isinstance(name, DefaultGraph):
        store.clear_graph(name)
    elif there:
        store.remove_graph(name)
    else:
        raise NotFound(f"There is no graph <{name.value}>.", f"没有名为 <{name.value}> 的图。")


def _update(store: Store, text: str) -> None:
    try:
        store.update(text)
    except SyntaxError as error:
        raise syntax_error(str(error), text) from None
    except PermissionError:
        raise called_out() from None
    except RuntimeError as error:
        # A graph that is there already, or is not there; a function that the engine does not know.
        raise UpdateFailed(
            f"The update was not made: {error}. Nothing of it was written.", f"更新未执行：{error}。未写入任何内容。"
        ) from None


def _read(store: Store, document: Document, name: NamedNode | DefaultGraph) -> None:
    kind, base, content = document.media_type, document.base or None, document.body
    large = len(content) > _LARGE
    try:
        if kind == _JSON:
            # A loader would put what stands in named graphs there, and this document is of one graph.
            read = parse(
                content, format=GRAPHS[kind], base_iri=base, without_named_graphs=True, rename_blank_nodes=True
            )
            quads = (Quad(each.subject, each.predicate, each.object, name) for each in read)
            (store.bulk_extend if large else store.extend)(quads)
        else:
            (store.bulk_load if large else store.load)(content, format=GRAPHS[kind], base_iri=base, to_graph=name)
    except SyntaxError as error:
        line, column = (error.lineno, error.offset) if error.lineno else _place(kind, content)
        said = _PLACED.sub("", error.msg or "")
        en, zh = (f"line {line}, column {column}: ", f"第{line}行第{column}列：") if line else ("", "")
        raise DocumentError(
            f"The document cannot be read as {kind}: {en}{said}.", f"文档无法按 {kind} 读取：{zh}{said}。", line, column
        ) from None
    except ValueError as error:
        raise DocumentError(
            f"The document cannot be read as {kind}: {error}.", f"文档无法按 {kind} 读取：{error}。"
        ) from None


def _place(kind: str, content: bytes) -> tuple[int | None, int | None]:
    """Return the line and column of a fault that the engine gives no place; it does not for XML."""
    if kind == _XML:
        try:
            expat.ParserCreate().Parse(content, True)
        except expat.ExpatError as error:
            return error.lineno, error.offset + 1
    return None, None
