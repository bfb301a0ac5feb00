"""The statements of one named graph as text, for what is too much to be kept as values.

RDF 1.1 TriG; RDF 1.1 Turtle. The default graph of a store is a merge, so that each statement is written twice: in its
graph, and without one. Predicates are written as they are said, by the prefixes of ``HEAD``.
"""

import re

from unscr.namespaces import PREFIXES, iri
from unscr.terms import XSD, Iri, Term
from unscr.text.statements.writing import Page, Value, plain

HEAD = "".join(f"@prefix {prefix}: <{start}> .\n" for prefix, start in PREFIXES.items())
_ESCAPED = re.compile(r'["\\\n\r\x00-\x1f\x7f]')
_SIGNS = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_STRING = XSD + "string"


class Spool(Page):
    """A page that keeps text only; what is said twice is kept once."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key
        self._said: dict[str, dict[str, None]] = {}

    def say(self, subject: Iri, predicate: str, *values: Value) -> None:
        """State ``subject predicate value`` for each of the values; the predicate is a curie."""
        if not values:
            return
        said = self._said.get(subject.value)
        if said is None:
            said = self._said[subject.value] = {}
        for value in values:
            # Nearly all statements of a load go through here.
            if type(value) is Iri:
                said[f"{predicate} <{value.value}>"] = None
            else:
                said[f"{predicate} {_value(value)}"] = None

    def a(self, subject: Iri, *classes: str) -> None:
        """State the classes of ``subject``, as curies."""
        said = self._said.setdefault(subject.value, {})
        for each in classes:
            said[f"rdf:type <{iri(each).value}>"] = None

    def __len__(self) -> int:
        return sum(map(len, self._said.values()))

    def named(self, merged: str | None = None) -> str:
        """Return the statements in their graph, as TriG without its head; ``merged`` is what that gave, if known."""
        said = self.merged() if merged is None else merged
        return f"<{self._graph.value}> {{\n{said}}}\n" if said else ""

    def merged(self) -> str:
        """Return the statements in no graph, as Turtle without its head."""
        return "".join([f"<{subject}> {' ; '.join(said)} .\n" for subject, said in self._said.items()])


def _value(value: Value) -> str:
    if type(value) is str:
        return _quoted(value)
    if type(value) is int:
        return str(value)
    return _term(plain(value))


def _term(term: Term) -> str:
    if isinstance(term, Iri):
        return f"<{term.value}>"
    if term.language:
        return f"{_quoted(term.value)}@{term.language}"
    return _quoted(term.value) if term.datatype == _STRING else f"{_quoted(term.value)}^^<{term.datatype}>"


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    return _SIGNS.get(found[0]) or f"\\u{ord(found[0]):04X}"
