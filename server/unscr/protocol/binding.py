"""Values put into a query: in the place of the example values of its ``VALUES ?name { … }``.

SPARQL 1.1 Query Language, section 10.2. So a query of the catalogue can be sent as it stands, and what is asked for is
written by the one writer of terms below, never pasted into the text.
"""

import re
from collections.abc import Iterable, Iterator

from unscr.protocol.iri import is_absolute
from unscr.protocol.lexical import Token, tokens
from unscr.terms import XSD, Iri, Term

# What an IRI cannot hold where it stands between angle brackets (IRIREF, section 19.8).
_OUTSIDE = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
# A tag is written as it is, so that nothing else may pass for one.
_TAG = re.compile(r"[A-Za-z]+(?:-[A-Za-z0-9]+)*")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def bind(text: str, name: str, values: Iterable[Term]) -> str:
    """Return the query with these values for the variable ``name``, wherever it lists some.

    No value gives a query without an answer.

    Raises ValueError where the query has no such block, or a value cannot be written in a query.
    """
    listed = " ".join(map(written, values))
    for begin, end in reversed(_blocks(text, name)):
        text = f"{text[:begin]} {listed} {text[end:]}"
    return text


def headed(text: str, pattern: str) -> str:
    """Return the query with a pattern before all others of its outermost group; raise ValueError where it has none."""
    for token in tokens(text):
        if token.text == "{":
            return f"{text[: token.end]} {pattern} {text[token.end :]}"
    raise ValueError("the query has no group")


def skip(text: str, *rows: int) -> str:
    """Return the query with so many rows left out by its OFFSETs, in their order; raise ValueError for another number.

    Section 15.4.
    """
    found: list[Token] = []
    before = ""
    for token in tokens(text):
        if before == "OFFSET" and token.kind == "number":
            found.append(token)
        before = token.text.upper()
    if len(found) != len(rows):
        raise ValueError(f"the query has {len(found)} OFFSETs, not {len(rows)}")
    for token, number in reversed(list(zip(found, rows, strict=True))):
        text = f"{text[: token.start]}{number:d}{text[token.end :]}"
    return text


def can_be_asked(iri: str) -> bool:
    """Tell whether a query can hold a text as an IRI; other engines may have some that none can."""
    return not _OUTSIDE.search(iri) and is_absolute(iri)


def written(value: Term) -> str:
    """Return a term as SPARQL writes it; raise ValueError for one that it cannot write."""
    if isinstance(value, Iri):
        if _OUTSIDE.search(value.value):
            raise ValueError(f"{value.value!r} is not an IRI")
        return f"<{value.value}>"
    quoted = f'"{value.value.translate(_ESCAPES)}"'
    if value.language:
        if not _TAG.fullmatch(value.language):
            raise ValueError(f"{value.language!r} is not a language tag")
        return f"{quoted}@{value.language}"
    return quoted if value.datatype == XSD + "string" else f"{quoted}^^{written(Iri(value.datatype))}"


def _blocks(text: str, name: str) -> list[tuple[int, int]]:
    """Return where the values of a variable begin and end in a query, each time that it lists some."""
    before: list[Token] = []
    found: list[tuple[int, int]] = []
    inside = 0
    for token in tokens(text):
        if inside:
            if token.text == "}":
                found.append((inside, token.start))
                inside = 0
            continue
        if token.text == "{" and [*_words(before)] == ["VALUES", f"?{name}"]:
            inside = token.end
        before = [*before, token][-2:]
    if not found:
        raise ValueError(f"the query has no 'VALUES ?{name} {{ }}'")
    return found


def _words(found: list[Token]) -> Iterator[str]:
    for each in found:
        yield each.text.upper() if each.kind == "word" else each.text
