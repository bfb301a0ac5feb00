"""A request as a query operation. SPARQL 1.1 Protocol, section 2.1; no HTTP library is needed to read it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl

from unscr.errors import MediaTypeUnsupported, OperationRefused, RequestError
from unscr.protocol.lexical import unescape
from unscr.protocol.outline import outline

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\x00-\x20<>\"{}|^`\\]+")

Pairs = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Operation:
    """A query that may be evaluated: its text, its form, its dataset and the time limit asked for.

    Without graphs the dataset is that of the service.
    """

    text: str
    form: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    seconds: float | None = None


def pairs(encoded: bytes) -> tuple[tuple[str, str], ...]:
    """Split a query string or a form; raise RequestError where it is not UTF-8."""
    try:
        found = parse_qsl(encoded.decode("ascii", "surrogateescape"), keep_blank_values=True, errors="surrogateescape")
        for pair in found:
            "".join(pair).encode()
    except ValueError:
        raise _not_utf8() from None
    return tuple(found)


def parse(method: str, content_type: str, arguments: Pairs, form: Pairs, body: bytes, depth: int) -> Operation:
    """Return the operation that a request asks for; ``arguments`` is the query string, ``form`` a posted form.

    Raises RequestError, MediaTypeUnsupported, OperationRefused, or what ``outline`` raises about the text.
    """
    given = list(arguments)
    queries: list[str] = []
    if method == "POST":
        kind = _media_type(content_type)
        if kind == FORM:
            given += form
        elif kind == QUERY:
            queries.append(_text(body))
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
    queries += _values(given, "query")
    if _values(given, "update"):
        raise _update()
    default, named = _graphs(given, "default-graph-uri"), _graphs(given, "named-graph-uri")
    seconds = _seconds(given)
    return replace(operation(_single(queries), depth, default, named), seconds=seconds)


def operation(
    text: str, depth: int, default_graphs: tuple[str, ...] = (), named_graphs: tuple[str, ...] = ()
) -> Operation:
    """Return the operation for a query text and, where given, its dataset; raises as ``outline`` does."""
    text = unescape(text.removeprefix("\ufeff"))
    found = outline(text, depth)
    # The engine repeats what stands in two graphs of one FROM clause; given as a dataset, they are merged.
    if not default_graphs and not named_graphs and len(found.default_graphs) > 1:
        default_graphs, named_graphs = found.default_graphs, found.named_graphs
    return Operation(text, found.form, default_graphs, named_graphs)


def _media_type(content_type: str) -> str:
    kind, _, parameters = content_type.partition(";")
    charset = re.search(r"charset\s*=\s*\"?([^\s\";]+)", parameters, re.IGNORECASE)
    if charset and charset[1].lower() not in ("utf-8", "utf8", "us-ascii"):
        raise MediaTypeUnsupported(
            f"The body is in {charset[1]}; send it in UTF-8.", f"请求体编码为 {charset[1]}；请以 UTF-8 发送。"
        )
    return kind.strip().lower()


def _values(given: list[tuple[str, str]], name: str) -> list[str]:
    return [value for key, value in given if key == name]


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
    try:
        text.encode()
    except UnicodeEncodeError:
        raise _not_utf8() from None
    return text


def _graphs(given: list[tuple[str, str]], parameter: str) -> tuple[str, ...]:
    graphs = tuple(dict.fromkeys(_values(given, parameter)))
    for each in graphs:
        if not ABSOLUTE.fullmatch(each):
            raise RequestError(f"The graph '{each}' is not an absolute IRI.", f"图“{each}”不是绝对 IRI。")
    return graphs


def _seconds(given: list[tuple[str, str]]) -> float | None:
    asked = _values(given, "timeout")
    if not asked:
        return None
    try:
        seconds = float(asked[-1])
    except ValueError:
        seconds = 0.0
    # 'not >' also catches NaN, which compares false with everything.
    if not seconds > 0:
        raise RequestError(
            f"The parameter 'timeout' is '{asked[-1]}'; it takes a number of seconds above 0.",
            f"参数 timeout 的值为“{asked[-1]}”；应为大于 0 的秒数。",
        )
    return seconds


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise _not_utf8() from None


def _not_utf8() -> RequestError:
    return RequestError(
        "The request is not in UTF-8; encode it as UTF-8.", "请求不是 UTF-8 编码；请以 UTF-8 编码发送。"
    )


def _update() -> OperationRefused:
    return OperationRefused(
        "The request is an update; this service only answers queries.", "请求为更新操作；本服务只回答查询。"
    )
