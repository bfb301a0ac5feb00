"""What a query names: its IRIs, and the prefixes that it uses without declaring them.

SPARQL 1.1 Query Language, sections 4.1.1 (prefixed names) and 19.8; looked at word by word, since a query that the
engine would refuse is to be helped as well.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from unscr.protocol.iri import is_absolute
from unscr.protocol.lexical import Token, tokens

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
# In a local name, what is escaped stands for itself.
_LOCAL_ESCAPE = re.compile(r"\\(.)")
_LAST_CHARACTER = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Named:
    """Absolute IRIs, datatypes left out, each once and in order; prefixes without a declaration, sorted."""

    iris: tuple[str, ...]
    undeclared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Completed:
    """A query with declarations put in front, and the prefixes that they declare."""

    text: str
    added: tuple[str, ...]


def named(text: str, prefixes: Mapping[str, str]) -> Named:
    """Return what a query names; ``prefixes`` say what an undeclared one stands for.

    Raises QuerySyntaxError as ``tokens`` does.
    """
    declared: dict[str, str] = {}
    iris: list[str] = []
    undeclared: set[str] = set()
    for token in _used(text, declared):
        if token.kind == "iri":
            iris.append(_written_out(token.text[1:-1]))
            continue
        prefix, _, local = token.text.partition(":")
        if prefix not in declared:
            undeclared.add(prefix)
        start = declared.get(prefix, prefixes.get(prefix, ""))
        iris.append(start + _LOCAL_ESCAPE.sub(r"\1", local) if start else "")
    return Named(tuple(dict.fromkeys(each for each in iris if is_absolute(each))), tuple(sorted(undeclared)))


def completed(text: str, prefixes: Mapping[str, str]) -> Completed:
    """Return a query with declarations in front of the known prefixes that it lacks; raises as ``named`` does."""
    added = tuple(each for each in named(text, prefixes).undeclared if each in prefixes)
    return Completed("".join(f"PREFIX {each}: <{prefixes[each]}>\n" for each in added) + text, added)


def _used(text: str, declared: dict[str, str]) -> Iterator[Token]:
    """Yield the names and IRIs of a query; its declarations are put into ``declared`` and not given."""
    before = ("", "")
    stream = tokens(text)
    for token in stream:
        keyword = token.text.upper() if token.kind == "word" else ""
        if keyword == "PREFIX":
            name, iri = next(stream, None), next(stream, None)
            if name and iri and name.kind == "name" and iri.kind == "iri":
                declared[name.text.partition(":")[0]] = _written_out(iri.text[1:-1])
        elif keyword == "BASE":
            next(stream, None)
        elif token.kind in ("name", "iri") and before != ("^", "^"):
            yield token
        before = (before[1], token.text)


def _written_out(iri: str) -> str:
    return _ESCAPE.sub(_character, iri)


def _character(found: re.Match[str]) -> str:
    number = int(found[1] or found[2], 16)
    return chr(number) if number <= _LAST_CHARACTER else ""
