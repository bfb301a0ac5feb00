"""What can be said about a query before it is parsed: its form, nesting and graphs, and whether it is allowed.

SPARQL 1.1 Query Language, sections 13.2 (dataset clause) and 19.8 (grammar).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from unscr.errors import OperationRefused, QuerySyntaxError, QueryTooDeep
from unscr.namespaces import BASE
from unscr.protocol.lexical import Token, syntax_error, tokens
from unscr.protocol.service import calls_service

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
UPDATES = frozenset(
    {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"},
)
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_WEB = re.compile(r"(?P<place>[A-Za-z][A-Za-z0-9+.\-]*://[^/?#\\]*)(?P<folder>/(?:[^?#\\]*/)?)")
# Names without any of what RFC 3986 gives a meaning: no dots for a folder, no empty name, no query, no fragment.
_PLAIN = re.compile(r"/?(?!\.)[^/?#:\\]+(?:/(?!\.)[^/?#:\\]+)*/?")
_NESTING = ("(", "[", "{", "!", "<<")
_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")


@dataclass(frozen=True, slots=True)
class Outline:
    """A query's form, in capitals, the graphs of its dataset clause as far as the text says their IRIs, and SERVICE."""

    form: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    calls: bool = False


def outline(text: str, depth: int, may_call: bool = False) -> Outline:
    """Return the outline of a query that may be handed to the engine.

    Raises OperationRefused for an update and, unless it ``may_call``, for SERVICE, QueryTooDeep beyond ``depth``,
    QuerySyntaxError for what does not begin as a query does.
    """
    stream = tokens(text)
    base, prefixes, first = declarations(stream)
    keyword = first.text.upper() if first and first.kind == "word" else ""
    if keyword in UPDATES:
        raise OperationRefused(
            f"{keyword} is an update; this address only answers queries, updates are sent to /update.",
            f"{keyword} 属于更新操作；此地址只回答查询，更新请发送至 /update。",
        )
    if keyword not in FORMS:
        raise _not_a_query(text, first)
    # To read on takes long where the text is long, and most texts leave nothing to be found out.
    deep = sum(map(text.count, _NESTING)) > depth
    rest = list(stream) if deep or "FROM" in text.upper() else []
    if deep:
        check_depth(rest, text, depth)
    calls = calls_service(text)
    if calls and not may_call:
        raise OperationRefused(
            "The query has a SERVICE clause; this service does not fetch from other hosts. "
            "Ask the other endpoint itself.",
            "查询含有 SERVICE 子句；本服务不访问其他主机。请直接向该端点查询。",
        )
    default, named = _dataset(rest, base, prefixes)
    return Outline(keyword, default, named, calls)


def declarations(stream: Iterator[Token]) -> tuple[str, dict[str, str], Token | None]:
    """Return the base and the prefixes declared before the query form, and its first word; it is read up to there."""
    base = BASE
    prefixes: dict[str, str] = {}
    for token in stream:
        keyword = token.text.upper() if token.kind == "word" else ""
        if keyword == "PREFIX":
            name, iri = next(stream, None), next(stream, None)
            if name and iri and iri.kind == "iri":
                prefixes[name.text] = _resolved(iri.text[1:-1], base)
        elif keyword == "BASE":
            iri = next(stream, None)
            if iri and iri.kind == "iri":
                base = _resolved(iri.text[1:-1], base)
        elif keyword == "VERSION":
            next(stream, None)
        else:
            return base, prefixes, token
    return base, prefixes, None


def _resolved(reference: str, base: str) -> str:
    """Return the IRI against the base (RFC 3986, section 5.2); nothing where that is not a matter of plain names."""
    if _ABSOLUTE.match(reference):
        return reference
    web = _WEB.match(base)
    if web is None or not _PLAIN.fullmatch(reference):
        return ""
    return web["place"] + reference if reference.startswith("/") else web.group() + reference


def _not_a_query(text: str, first: Token | None) -> QuerySyntaxError:
    return syntax_error(
        text,
        first.start if first else len(text),
        "after its prologue a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE.",
        "查询在前缀声明之后应以 SELECT、ASK、CONSTRUCT 或 DESCRIBE 开头。",
    )


def check_depth(found: list[Token], text: str, depth: int) -> None:
    """Raise QueryTooDeep where brackets and negations nest deeper: the engine's parser would run out of stack.

    So do quoted triples that begin one in another; its parser takes the square of their number in time as well.
    """
    open_now = negations = lesser = 0
    for token in found:
        sign = token.text if token.kind == "mark" else ""
        negations = negations + 1 if sign == "!" else 0
        lesser = lesser + 1 if sign == "<" else 0
        if token.text in _OPEN:
            open_now += 1
        elif token.text in _CLOSE:
            open_now -= 1
        if open_now + negations + lesser // 2 > depth:
            place = syntax_error(text, token.start, "", "")
            raise QueryTooDeep(
                f"Line {place.line}, column {place.column}: the request nests more than {depth} levels deep; "
                "split it or write it flatter.",
                f"第{place.line}行第{place.column}列：请求嵌套超过 {depth} 层；请拆分或改写。",
                line=place.line,
                column=place.column,
            )


def _dataset(query: list[Token], base: str, prefixes: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the graphs after FROM and FROM NAMED; nothing where the IRI of one of them is the engine's business."""
    default: list[str] = []
    named: list[str] = []
    open_now = 0
    for position, token in enumerate(query):
        if token.text in _OPEN:
            open_now += 1
        elif token.text in _CLOSE:
            open_now -= 1
        elif open_now == 0 and token.kind == "word" and token.text.upper() == "FROM":
            following = query[position + 1 : position + 3]
            is_named = bool(following) and following[0].text.upper() == "NAMED"
            graph = whole_iri(following[-1 if is_named else 0], base, prefixes) if following else None
            if graph is None:
                return (), ()
            (named if is_named else default).append(graph)
    return tuple(dict.fromkeys(default)), tuple(dict.fromkeys(named))


def whole_iri(token: Token, base: str, prefixes: dict[str, str]) -> str | None:
    """Return the IRI; None for one with an escape, or relative to a base that is not simply known."""
    start, local = (_resolved(token.text[1:-1], base), "") if token.kind == "iri" else ("", "")
    if token.kind == "name":
        prefix, _, local = token.text.partition(":")
        start = prefixes.get(prefix + ":", "")
    return start + local if start and "\\" not in start + local else None
