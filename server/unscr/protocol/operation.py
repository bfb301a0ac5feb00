"""A request as a query operation. SPARQL 1.1 Protocol, section 2.1; no HTTP library is needed to read it."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from unscr.errors import MediaTypeUnsupported, OperationRefused, RequestError
from unscr.protocol.clause import Clause, clauses
from unscr.protocol.lexical import unescape
from unscr.protocol.outline import outline
from unscr.protocol.parameter import FORM, Pairs, check_text, decoded, graphs, media_type, seconds, values

QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"


@dataclass(frozen=True, slots=True)
class Operation:
    """A query that may be evaluated: its text, its form, its dataset and the time limit asked for.

    Without graphs the dataset is that of the service. ``clauses`` are its SERVICE clauses, to be answered before it.
    """

    text: str
    form: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    seconds: float | None = None
    clauses: tuple[Clause, ...] = ()


def parse(
    method: str,
    content_type: str,
    arguments: Pairs,
    form: Pairs,
    body: bytes,
    depth: int,
    targets: Collection[str] = (),
) -> Operation:
    """Return the operation that a request asks for; ``arguments`` is the query string, ``form`` a posted form.

    ``targets`` are the endpoints that its SERVICE clauses may name. Raises RequestError, MediaTypeUnsupported,
    OperationRefused, or what ``operation`` raises about the text.
    """
    given = list(arguments)
    if method == "GET" and len(given) == 1 and given[0][0] == "query":
        # Most requests say no more; to look for the rest takes a third of the time of reading them.
        return operation(_single([given[0][1]]), depth, targets=targets)
    queries: list[str] = []
    if method == "POST":
        kind = media_type(content_type)
        if kind == FORM:
            given += form
        elif kind == QUERY:
            queries.append(decoded(body))
        elif kind == UPDATE:
            raise _update()
        else:
            raise MediaTypeUnsupported(
                f"A query is posted as {QUERY} or {FORM}, not as '{content_type}'.",
                f"以 POST 提交查询时，类型应为 {QUERY} 或 {FORM}，而非“{content_type}”。",
            )
    elif method not in ("GET", "HEAD"):
        raise RequestError(
            f"A query is sent by GET or POST, not by {method}.", f"查询应以 GET 或 POST 发送，而非 {method}。"
        )
    queries += values(given, "query")
    if values(given, "update"):
        raise _update()
    default, named = graphs(given, "default-graph-uri"), graphs(given, "named-graph-uri")
    found = operation(_single(queries), depth, default, named, targets)
    limit = seconds(given)
    return found if limit is None else replace(found, seconds=limit)


def operation(
    text: str,
    depth: int,
    default_graphs: tuple[str, ...] = (),
    named_graphs: tuple[str, ...] = (),
    targets: Collection[str] = (),
) -> Operation:
    """Return the operation for a query text and, where given, its dataset.

    Raises as ``outline`` does, and as ``clauses`` does where there are ``targets`` that it may call.
    """
    text = unescape(text.removeprefix("\ufeff"))
    found = outline(text, depth, bool(targets))
    # The engine repeats what stands in two graphs of one FROM clause; given as a dataset, they are merged.
    if not default_graphs and not named_graphs and len(found.default_graphs) > 1:
        default_graphs, named_graphs = found.default_graphs, found.named_graphs
    called = clauses(text, targets) if found.calls else ()
    return Operation(text, found.form, default_graphs, named_graphs, clauses=called)


def _single(queries: list[str]) -> str:
    if not queries:
        raise RequestError(
            "There is no query: give it as the parameter 'query' or as the body of a POST.",
            "请求中没有查询：请以参数 query 或 POST 请求体给出。",
        )
    if len(queries) > 1:
        raise RequestError("There is more than one query; send one at a time.", "请求中有多个查询；请每次发送一个。")
    text = queries[0]
    if not text.strip():
        raise RequestError("The query is empty.", "查询为空。")
    check_text(text)
    return text


def _update() -> OperationRefused:
    return OperationRefused(
        "The request is an update; this address only answers queries, updates are sent to /update.",
        "请求为更新操作；此地址只回答查询，更新请发送至 /update。",
    )
