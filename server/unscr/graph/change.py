"""A change to a store, as a value that can cross a socket, and its application where it can be killed.

SPARQL 1.1 Update; SPARQL 1.1 Graph Store HTTP Protocol, sections 5.3 to 5.5.
"""

import json
from dataclasses import asdict, dataclass

from pyoxigraph import DefaultGraph, NamedNode, Store

from unscr.errors import NotFound, PayloadError, UpdateFailed
from unscr.graph.form import GRAPHS
from unscr.graph.syntax import syntax_error
from unscr.graph.verdict import called_out

UPDATE, PUT, POST, DELETE = "update", "put", "post", "delete"
# From here on the engine's bulk loader is faster.
_LARGE = 2**20
# MINUS is evaluated by comparing two sets, NOT EXISTS by looking each statement up: several times as long.
_MERGE = """
DELETE { ?s ?p ?o } WHERE { ?s ?p ?o MINUS { GRAPH ?g { ?s ?p ?o } } } ;
INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } MINUS { ?s ?p ?o } }
"""


@dataclass(frozen=True, slots=True)
class Change:
    """An update (``text``), or what happens to one graph (an empty name is the default graph).

    ``media_type`` is that of the content which is put or added, ``base`` what its relative IRIs are relative to; the
    content itself goes beside the change.
    """

    kind: str
    text: str = ""
    graph: str = ""
    media_type: str = ""
    base: str = ""


def encode(change: Change) -> str:
    """Return the change as text."""
    return json.dumps(asdict(change))


def decode(text: str) -> Change:
    """Return the change that ``encode`` wrote."""
    return Change(**json.loads(text))


def apply(store: Store, change: Change, content: bytes) -> bool:
    """Make the change; return whether a graph came to be by it.

    Raises QuerySyntaxError for an update that cannot be parsed, OperationRefused where it reaches for another host,
    PayloadError for content that cannot be read, NotFound for a graph to be deleted that is not there. What was done
    until then stays done: the caller gives the whole store up.
    """
    if change.kind == UPDATE:
        return _update(store, change.text)
    name = NamedNode(change.graph) if change.graph else DefaultGraph()
    there = isinstance(name, DefaultGraph) or store.contains_named_graph(name)
    if change.kind == DELETE:
        if not there:
            raise NotFound(f"There is no graph <{change.graph}>.", f"没有名为 <{change.graph}> 的图。")
        store.clear_graph(name) if isinstance(name, DefaultGraph) else store.remove_graph(name)
        return False
    if change.kind == PUT:
        store.clear_graph(name)
    if isinstance(name, NamedNode):
        store.add_graph(name)
    _read(store, content, change, name)
    return not there


def merge(store: Store) -> None:
    """Make the default graph the merge of the named ones again."""
    store.update(_MERGE)


def _update(store: Store, text: str) -> bool:
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
    return False


def _read(store: Store, content: bytes, change: Change, name: NamedNode | DefaultGraph) -> None:
    load = store.bulk_load if len(content) > _LARGE else store.load
    try:
        load(content, format=GRAPHS[change.media_type], base_iri=change.base or None, to_graph=name)
    except SyntaxError as error:
        line, column = error.lineno, error.offset
        said = (error.msg or "").rpartition(f"column {column}: ")[2]
        en, zh = (f"line {line}, column {column}: ", f"第{line}行第{column}列：") if line else ("", "")
        raise PayloadError(
            f"The content cannot be read as {change.media_type}: {en}{said}.",
            f"内容无法按 {change.media_type} 读取：{zh}{said}。",
            line,
            column,
        ) from None
    except ValueError as error:
        raise PayloadError(
            f"The content cannot be read as {change.media_type}: {error}.",
            f"内容无法按 {change.media_type} 读取：{error}。",
        ) from None
