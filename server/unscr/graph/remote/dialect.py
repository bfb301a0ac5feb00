"""What is peculiar to Virtuoso 7, put right: names of blank nodes, booleans and durations as numbers, silent cuts.

SPARQL 1.1 Query Results JSON, section 3; RDF 1.1 N-Triples.
"""

import re
from itertools import pairwise

from unscr.errors import OperationRefused, ResultTooLarge
from unscr.graph.remote.words import Word
from unscr.terms import XSD

_XSD = rb"http://www\.w3\.org/2001/XMLSchema#"
_ASKED = re.compile(rb'\s*\{\s*"head":\s*\{[^{}]*"vars":\s*\["__ASK_RETVAL"\]')
_YES = re.compile(rb'"value":\s*"1"')
# Inside a string of JSON or N-Triples every quotation mark has a backslash before it, so none of these is found there.
_BLANK = re.compile(rb'("type":\s*"bnode",\s*"value":\s*")nodeID://')
_BOOLEAN = re.compile(rb'("datatype":\s*"' + _XSD + rb'boolean",\s*"value":\s*)"([01])"')
_MONTHS = re.compile(rb'("datatype":\s*"' + _XSD + rb'duration",\s*"value":\s*)"(-?\d+)"')
_MONTHS_IN_TRIPLE = re.compile(rb'"(-?\d+)"(\^\^<' + _XSD + rb"duration>)")
# SPARQL 1.1 Query Language, section 17.5.
_CASTS = frozenset({"boolean", "double", "float", "decimal", "integer", "dateTime", "string", "date"})
_MARKS = {"{": 1, "}": -1}


def is_virtuoso(server: str) -> bool:
    """Tell by a ``Server`` header."""
    return server.startswith("Virtuoso")


def as_json(body: bytes) -> bytes:
    """Return results in JSON as the specification has them."""
    if _ASKED.match(body):
        # A truth is a row; no row, or a row with 0, is what is not so.
        return b'{"head":{},"boolean":%s}' % (b"true" if _YES.search(body) else b"false")
    body = _BLANK.sub(rb"\1", body)
    body = _BOOLEAN.sub(lambda each: each[1] + b'"%s"' % _truth(each[2]), body)
    return _MONTHS.sub(lambda each: each[1] + b'"%s"' % _duration(each[2]), body)


def as_triples(body: bytes) -> bytes:
    """Return N-Triples whose durations are such."""
    return _MONTHS_IN_TRIPLE.sub(lambda each: b'"%s"' % _duration(each[1]) + each[2], body)


def _truth(digit: bytes) -> bytes:
    return b"true" if digit == b"1" else b"false"


def _duration(number: bytes) -> bytes:
    """Return months as a duration in canonical form. XML Schema 1.1 Part 2, section 3.3.6."""
    years, months = divmod(abs(int(number)), 12)
    written = (f"{years}Y" if years else "") + (f"{months}M" if months or not years else "")
    return f"{'-' if int(number) < 0 else ''}P{written}".encode()


def check_cut(rows: str | None) -> None:
    """Raise ResultTooLarge where the engine says that it has stopped at its own limit of rows."""
    if rows is not None:
        shown = rows if rows.isdecimal() else "?"
        raise ResultTooLarge(
            f"The engine behind this service gives no more than {shown} solutions and may have left some out, "
            "so nothing is sent; ask for less, or use LIMIT.",
            f"本服务后端引擎最多给出 {shown} 个解，可能已截断结果，故不发送；请缩小查询范围或使用 LIMIT。",
        )


def check_calls(words: tuple[Word, ...]) -> None:
    """Raise OperationRefused for a function by its IRI, by which Virtuoso calls a stored procedure of that name.

    Casts are let through; a list after an IRI looks the same and is refused with the rest.
    """
    spaces = {
        words[place + 1].text: following.text[1:-1]
        for place, following in enumerate(words[2:])
        if words[place].keyword == "PREFIX"
    }
    for called, following in pairwise(words):
        if following.text != "(" or called.kind not in ("iri", "name"):
            continue
        prefix, _, local = called.text.partition(":")
        whole = called.text[1:-1] if called.kind == "iri" else spaces.get(prefix + ":", "") + local
        if whole.removeprefix(XSD) not in _CASTS:
            raise OperationRefused(
                f"'{called.text[:60]}(' is a function that the engine behind this service is not asked for.",
                f"“{called.text[:60]}(”是不会向本服务后端引擎请求的函数。",
            )


def solutions(text: str, words: tuple[Word, ...]) -> str | None:
    """Return a SELECT with the solutions of a CONSTRUCT or DESCRIBE, whose cut is said of by no header; else None."""
    place = next((n for n, each in enumerate(words) if each.keyword in ("CONSTRUCT", "DESCRIBE")), None)
    if place is None or any(each.keyword in ("SELECT", "ASK") for each in words[:place]):
        return None
    rest = place + 1
    if words[place].keyword == "CONSTRUCT" and rest < len(words) and words[rest].text == "{":
        depth = 0
        for rest in range(rest, len(words)):  # noqa: B020 - goes on from where it stands
            depth += _MARKS.get(words[rest].text, 0)
            if depth == 0:
                break
        rest += 1
    elif words[place].keyword == "DESCRIBE":
        while rest < len(words) and (words[rest].kind in ("iri", "name", "variable") or words[rest].text == "*"):
            rest += 1
    if not any(each.text == "{" for each in words[rest:]):
        return None
    return f"{text[: words[place].start]}SELECT (1 AS ?unscr_one) {text[words[rest].start :]}"
