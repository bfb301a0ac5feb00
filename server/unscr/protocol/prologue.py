"""An update with one prologue, at its start. SPARQL 1.1 Update allows one before each operation, the engine does not.

SPARQL 1.1 Query, section 19.8 (grammar), rules ``Update`` and ``Prologue``.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import count

from unscr.protocol.lexical import Token, tokens
from unscr.protocol.step import Declaration, Step

_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*:")


def one_prologue(text: str, sequence: tuple[Step, ...]) -> str:
    """Return an update that does the same with all declarations before the first operation; lines stay where they are.

    A prologue after the last operation is left out. Where a later one gives a prefix another meaning, the prefix has
    another name from there on; where it gives another BASE, relative IRIs are declared as prefixes beside theirs.
    """
    if not sequence:
        return text
    if any(token.kind == "word" for token in tokens(text[sequence[-1].end :])):
        text = text[: sequence[-1].end]
    if not any(step.declared for step in sequence[1:]):
        return text
    return _Mover(text, sequence).moved()


class _Mover:
    """The declarations in force at a place of the text, and the changes to the text that are due so far."""

    def __init__(self, text: str, sequence: tuple[Step, ...]) -> None:
        self._text = text
        self._sequence = sequence
        self._rebased = any(each.keyword == "BASE" for step in sequence[1:] for each in step.declared)
        stem = next(each for each in (f"p{number}x" for number in count()) if each not in text)
        self._fresh = (f"{stem}{number}:" for number in count())
        self._base = 0
        # What a prefix is called now, and what it stands for.
        self._now: dict[str, tuple[str, tuple[str, int]]] = {}
        self._used: set[str] = set()
        self._front: list[str] = []
        self._changes: list[tuple[int, int, str]] = []

    def moved(self) -> str:
        for position, step in enumerate(self._sequence):
            for each in step.declared:
                self._declare(each, first=position == 0)
            self._follow(tokens_between(self._text, step.start, step.end))
        first = self._sequence[0]
        place = first.declared[-1].end if first.declared else 0
        return changed(self._text, [(place, place, f" {' '.join(self._front)} "), *self._changes])

    def _declare(self, each: Declaration, first: bool) -> None:
        if each.keyword == "BASE":
            self._base += 1
        meaning = (each.iri, 0 if _ABSOLUTE.match(each.iri) else self._base)
        name = each.prefix
        if not first:
            blank = re.sub(r"[^\r\n]", " ", self._text[each.start : each.end])
            self._changes.append((each.start, each.end, blank))
            if each.keyword == "BASE":
                self._front.append(f"BASE {each.iri}")
            elif each.keyword == "PREFIX":
                known = self._now.get(each.prefix)
                if known and known[1] == meaning:
                    return
                # A prefix that was used before must not be declared for those who did.
                name = next(self._fresh) if each.prefix in self._used else each.prefix
                self._front.append(f"PREFIX {name} {each.iri}")
        if each.keyword == "PREFIX":
            self._now[each.prefix] = (name, meaning)

    def _follow(self, found: Iterable[Token]) -> None:
        for token in found:
            if token.kind == "name":
                prefix = token.text[: token.text.index(":") + 1]
                self._used.add(prefix)
                name = self._now[prefix][0] if prefix in self._now else prefix
                if name != prefix:
                    self._changes.append((token.start, token.start + len(prefix), name))
            elif token.kind == "iri" and self._rebased and not _ABSOLUTE.match(token.text):
                name = next(self._fresh)
                self._front.append(f"PREFIX {name} {token.text}")
                self._changes.append((token.start, token.end, name))


def changed(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """Return the text with other words in these places, which do not overlap."""
    pieces, done = [], 0
    for start, end, instead in sorted(changes):
        pieces += [text[done:start], instead]
        done = end
    return "".join((*pieces, text[done:]))


def tokens_between(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of a part of the text that begins and ends between two of them."""
    return (token._replace(start=token.start + start) for token in tokens(text[start:end]))
