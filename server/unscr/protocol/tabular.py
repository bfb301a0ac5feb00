"""Rows as lines of text, so that the first of many can be read and the others left.

SPARQL 1.1 Query Results CSV and TSV Formats, section 4; RDF 1.2 N-Triples, whose triple terms are text here.
"""

import re

from unscr.terms import XSD, Iri, Literal, Term

_TERM = re.compile(
    r"""<(?P<iri>[^<>]*)>
      | (?P<blank>_:[^\s<>"()]+)
      | "(?P<text>(?>(?:[^"\\]|\\.)*))"(?:@(?P<tag>[A-Za-z0-9-]+)|\^\^<(?P<kind>[^<>]*)>)?
      | (?P<bare>[^\s<>"()]+)""",
    re.VERBOSE | re.DOTALL,
)
_PART = re.compile(rf"\s*(?:(?P<open><<\()|(?P<close>\)>>)|{_TERM.pattern})", re.VERBOSE | re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_PLAIN = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
# What TSV may write without quotes, and what it then is.
_BARE = (
    (re.compile(r"true|false"), "boolean"),
    (re.compile(r"[+-]?[0-9]+"), "integer"),
    (re.compile(r"[+-]?[0-9]*\.[0-9]+"), "decimal"),
)
# A statement of N-Triples.
_TERMS = 3


def row(line: str) -> tuple[Term | None, ...]:
    """Return the values of a line of TSV, None where there is none; raise ValueError for what is no such line."""
    return tuple(_one(cell) if cell else None for cell in line.rstrip("\r\n").split("\t"))


def statement(line: str) -> tuple[Term, ...]:
    """Return subject, predicate and object of a line of N-Triples; raise ValueError for what is no such line."""
    found, at = [], 0
    for _ in range(_TERMS):
        term, at = _next(line, at)
        if term is None:
            raise ValueError(f"{line!r} is no statement")
        found.append(term)
    return tuple(found)


def _one(cell: str) -> Term:
    term, end = _next(cell, 0)
    if term is None or end != len(cell):
        raise ValueError(f"{cell!r} is no value")
    return term


def _next(line: str, start: int) -> tuple[Term | None, int]:
    """Return the term that stands next, and where it ends; a triple term goes as far as what it opens is closed."""
    depth, at, begun = 0, start, start
    while found := _PART.match(line, at):
        at = found.end()
        if not depth:
            begun = at - len(found[0].lstrip())
        depth += bool(found["open"]) - bool(found["close"])
        if depth <= 0:
            whole = found["close"] is None
            return (_term(found) if whole else Literal(line[begun:at]) if depth == 0 else None), at
    return None, at


def _term(found: re.Match[str]) -> Term:
    if found["iri"] is not None:
        return Iri(_unescaped(found["iri"]))
    if found["blank"] is not None:
        return Iri(found["blank"])
    if found["bare"] is not None:
        kind = next((name for pattern, name in _BARE if pattern.fullmatch(found["bare"])), "double")
        return Literal(found["bare"], datatype=XSD + kind)
    return Literal(_unescaped(found["text"]), found["tag"] or "", found["kind"] or XSD + "string")


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    number = found[1] or found[2]
    return chr(int(number, 16)) if number else _PLAIN.get(found[3], found[3])
