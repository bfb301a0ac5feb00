"""Canonical Turtle: one graph always gives the same bytes, and a changed statement a small diff.

RDF 1.1 Turtle. Subjects in natural order, ``a`` and the label first, English before Chinese, only the prefixes used.
"""

import re
from collections.abc import Iterable

from unscr.namespaces import PREFIXES
from unscr.terms import XSD, Iri, Quad, Term

# The part of PN_LOCAL that needs no escape; other IRIs are written in full.
_LOCAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_FIRST = {PREFIXES["rdf"] + "type": 0, PREFIXES["rdfs"] + "label": 1}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_CONTROL = re.compile(r"[\x00-\x1f\x7f\\\"]")
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
# A line longer than this has its objects on lines of their own.
_WIDTH = 120
_INTEGER = re.compile(r"[+-]?[0-9]+")


def turtle(comment: str, quads: Iterable[Quad]) -> bytes:
    """Return the statements as UTF-8 Turtle under a one-line comment; the graph names are not written."""
    used: set[str] = set()
    blocks = [_block(subject, rows, used) for subject, rows in _by_subject(quads)]
    prefixes = "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in sorted(used))
    return ("\n".join([f"# {comment}\n{prefixes}", *blocks])).encode()


def _by_subject(quads: Iterable[Quad]) -> list[tuple[Iri, list[Quad]]]:
    table: dict[Iri, dict[Quad, None]] = {}
    for quad in quads:
        table.setdefault(quad.subject, {})[quad] = None
    return [(subject, list(table[subject])) for subject in sorted(table, key=lambda each: natural(each.value))]


def _block(subject: Iri, rows: list[Quad], used: set[str]) -> str:
    predicates: dict[Iri, list[Term]] = {}
    for quad in rows:
        predicates.setdefault(quad.predicate, []).append(quad.object)
    lines = []
    for predicate in sorted(predicates, key=lambda each: (_FIRST.get(each.value, 2), each.value)):
        name = "a" if predicate.value == PREFIXES["rdf"] + "type" else _iri(predicate, used)
        objects = [_term(each, used) for each in sorted(predicates[predicate], key=_order)]
        flat = f"    {name} {' , '.join(objects)}"
        lines.append(flat if len(flat) <= _WIDTH else f"    {name}\n        " + " ,\n        ".join(objects))
    return f"{_iri(subject, used)}\n" + " ;\n".join(lines) + " .\n"


def _order(term: Term) -> tuple[int, str, list[tuple[int, int, str]]]:
    if isinstance(term, Iri):
        return (0, "", natural(term.value))
    return (1, term.language, natural(term.value + "^" + term.datatype))


def natural(text: str) -> list[tuple[int, int, str]]:
    """Return a sort key under which ``op/2`` comes before ``op/10``."""
    return [(0, int(run), run) if run.isdecimal() else (1, 0, run) for run in re.findall(r"[0-9]+|[^0-9]+", text)]


def _term(term: Term, used: set[str]) -> str:
    if isinstance(term, Iri):
        return _iri(term, used)
    quoted = '"' + _CONTROL.sub(lambda found: _ESCAPES.get(found[0], f"\\u{ord(found[0]):04X}"), term.value) + '"'
    if term.language:
        return f"{quoted}@{term.language}"
    if term.datatype == XSD + "string":
        return quoted
    if (term.datatype == XSD + "integer" and _INTEGER.fullmatch(term.value)) or (
        term.datatype == XSD + "boolean" and term.value in ("true", "false")
    ):
        return term.value
    return f"{quoted}^^{_iri(Iri(term.datatype), used)}"


def _iri(term: Iri, used: set[str]) -> str:
    for name, namespace in PREFIXES.items():
        if term.value.startswith(namespace) and _LOCAL.fullmatch(term.value, len(namespace)):
            used.add(name)
            return f"{name}:{term.value[len(namespace) :]}"
    return "<" + _NOT_IN_IRI.sub(lambda found: f"\\u{ord(found[0]):04X}", term.value) + ">"
