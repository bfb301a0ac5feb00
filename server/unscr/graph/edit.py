"""An edit of a store, as a value that can cross a socket, and how it is made where it can be killed.

SPARQL 1.1 Update; SPARQL 1.1 Graph Store HTTP Protocol, sections 5.3 to 5.5.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from xml.parsers import expat

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store, parse

from unscr.errors import DocumentError, NotFound, OperationRefused, UpdateFailed
from unscr.graph.condition import UNCONDITIONAL, Condition, check
from unscr.graph.form import GRAPHS
from unscr.graph.syntax import syntax_error
from unscr.graph.task import Task
from unscr.graph.verdict import called_out
from unscr.namespaces import BASE

UPDATE, PUT, POST, DELETE = "update", "put", "post", "delete"
# From here on the engine's bulk loader is faster.
_LARGE = 2**20
# The engine says the place before it says the fault.
_PLACED = re.compile(r"Parser error (?:at|between) [^:]*: ")
_XML = "application/rdf+xml"
# An error has to fit into one packet.
_SHOWN = 300
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
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
    condition: Condition = UNCONDITIONAL


def encode(edit: Edit, content: bytes) -> bytes:
    """Return the edit and what goes beside it as bytes; each may be long."""
    return json.dumps(asdict(edit)).encode() + b"\n" + content


def decode(raw: bytes) -> tuple[Edit, bytes]:
    """Return what ``encode`` wrote."""
    end = raw.index(b"\n")
    values = json.loads(raw[:end])
    condition = values["condition"]
    for name in ("match", "none_match"):
        condition[name] = None if condition[name] is None else tuple(condition[name])
    # Each gives a whole graph: none names a dataset.
    condition["representations"] = tuple(
        Task(**{**each, "default_graphs": (), "named_graphs": ()}) for each in condition["representations"]
    )
    values["condition"] = Condition(**condition)
    return Edit(**values), raw[end + 1 :]


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
    graph to be deleted that is not there, PreconditionFailed where the graph is not as the edit supposes. What was done
    until then stays done: the caller gives the whole store up.
    """
    if edit.kind == UPDATE:
        _update(store, content.decode())
        return False
    name = NamedNode(edit.graph) if edit.graph else DefaultGraph()
    there = isinstance(name, DefaultGraph) or store.contains_named_graph(name)
    if edit.kind == DELETE and not there:
        raise NotFound(f"There is no graph <{edit.graph[:_SHOWN]}>.", f"没有名为 <{edit.graph[:_SHOWN]}> 的图。")
    check(store, edit.condition, there)
    if edit.kind == DELETE:
        _delete(store, name)
        return False
    # The default graph is always there; it counts as made where it is given a first content.
    void = isinstance(name, DefaultGraph) and edit.kind == PUT and _is_void(store)
    if edit.kind == PUT:
        store.clear_graph(name)
    if isinstance(name, NamedNode):
        store.add_graph(name)
    for each in _unpacked(content):
        # Nothing at all is an empty graph, also where the format has another way to say so.
        if each.body:
            _read(store, each, name)
    return not there or (void and not _is_void(store))


def not_written() -> OperationRefused:
    """Return the error for statements that would go into a default graph which is a merge."""
    return OperationRefused(
        "The default graph of this store is the merge of its named graphs and is not written itself; name a graph.",
        "本存储的默认图是各命名图的合并，不可直接写入；请指定命名图。",
    )


def is_merge(store: Store) -> bool:
    """Tell whether the default graph holds nothing but what the named ones hold."""
    return not store.query("ASK { ?s ?p ?o MINUS { GRAPH ?g { ?s ?p ?o } } }")


def merge(store: Store) -> None:
    """Make the default graph the merge of the named ones again."""
    store.update(_MERGE)


def _is_void(store: Store) -> bool:
    return next(store.quads_for_pattern(None, None, None, DefaultGraph()), None) is None


def _delete(store: Store, name: NamedNode | DefaultGraph) -> None:
    if isinstance(name, DefaultGraph):
        store.clear_graph(name)
    else:
        store.remove_graph(name)


def _update(store: Store, text: str) -> None:
    try:
        store.update(text, base_iri=BASE)
    except SyntaxError as error:
        raise syntax_error(str(error), text) from None
    except PermissionError:
        raise called_out() from None
    except RuntimeError as error:
        # A graph that is there already, or is not there; a function that the engine does not know.
        said = str(error)[:_SHOWN]
        raise UpdateFailed(
            f"The update was not made: {said}. Nothing of it was written.", f"更新未执行：{said}。未写入任何内容。"
        ) from None


def _one_graph(content: bytes, document: Document, name: NamedNode | DefaultGraph) -> Iterator[Quad]:
    """Yield the statements of a document in the graph; raise DocumentError where it names graphs of its own.

    The engine's loader would put those where they say, which is not what is being changed.
    """
    form = GRAPHS[document.media_type]
    for each in parse(content, form, base_iri=document.base or None, rename_blank_nodes=True):
        if not isinstance(each.graph_name, DefaultGraph):
            raise DocumentError(
                f"The document holds the named graph {str(each.graph_name)[:_SHOWN]}; send one without a name.",
                f"文档含有命名图 {str(each.graph_name)[:_SHOWN]}；请发送一个不带名称的图。",
            )
        yield Quad(each.subject, each.predicate, each.object, name)


def _read(store: Store, document: Document, name: NamedNode | DefaultGraph) -> None:
    kind, base = document.media_type, document.base or None
    content = document.body.removeprefix(_BYTE_ORDER_MARK)
    large = len(content) > _LARGE
    try:
        if GRAPHS[kind].supports_datasets:
            (store.bulk_extend if large else store.extend)(_one_graph(content, document, name))
        else:
            (store.bulk_load if large else store.load)(content, format=GRAPHS[kind], base_iri=base, to_graph=name)
    except SyntaxError as error:
        line, column = (error.lineno, error.offset) if error.lineno else _place(kind, content)
        said = _PLACED.sub("", error.msg or "")[:_SHOWN]
        en, zh = (f"line {line}, column {column}: ", f"第{line}行第{column}列：") if line else ("", "")
        raise DocumentError(
            f"The document cannot be read as {kind}: {en}{said}.", f"文档无法按 {kind} 读取：{zh}{said}。", line, column
        ) from None
    except ValueError as error:
        raise DocumentError(
            f"The document cannot be read as {kind}: {str(error)[:_SHOWN]}.",
            f"文档无法按 {kind} 读取：{str(error)[:_SHOWN]}。",
        ) from None


def _place(kind: str, content: bytes) -> tuple[int | None, int | None]:
    """Return the line and column of a fault that the engine gives no place; it does not for XML."""
    if kind == _XML:
        try:
            expat.ParserCreate().Parse(content, True)
        except expat.ExpatError as error:
            return error.lineno, error.offset + 1
    return None, None
