"""Does a query call another service? SPARQL 1.1 Federated Query, section 2.

The answer errs on the side of yes. The engine takes keywords without a boundary (``trueSERVICEex:a {``) and reads ``<``
by context, so a comparison can look like an IRI that swallows what follows; every reading of ``<`` is followed. Each
place is looked at a fixed number of times, so that a long text cannot take long.
"""

import re
from bisect import bisect_left

from unscr.protocol.lexical import STRINGS_LEFT_OPEN, Token, token_at

_LINE_END = re.compile(r"[\r\n]")
_WHITE = re.compile(r"[\x20\t\r\n]*")
_IRI = re.compile(r"<[^<>]*>")
# After these words an IRI or a prefixed name may stand before '{' without being called.
_GRAPHS = frozenset({"GRAPH", "FROM", "NAMED", "DESCRIBE"})


def calls_service(text: str) -> bool:
    """Return whether the text holds a SERVICE clause in any reading of it."""
    return "SERVICE" in text.upper() and _Readings(text).call()


class _Readings:
    """The ways to read one text, and what was found out about it on the way."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line_ends = [found.start() for found in _LINE_END.finditer(text)] + [len(text)]
        self._after_comment: dict[int, int] = {}
        self._targets: dict[int, bool] = {}

    def call(self) -> bool:
        seen: set[tuple[int, bool]] = set()
        # A place to read on from, and whether the word before it announces the name of a graph.
        waiting = [(0, False)]
        left_open = 0
        while waiting:
            state = waiting.pop()
            if state in seen:
                continue
            seen.add(state)
            position, named = state
            if self._text.startswith("#", position):
                waiting.append((self._line_end(position), named))
                continue
            token = token_at(self._text, position)
            if token is None:
                continue
            left_open += token.opens_string
            if left_open > STRINGS_LEFT_OPEN or (not named and self._is_call(token)):
                return True
            waiting.append((token.end, named if token.kind == "space" else token.text.upper() in _GRAPHS))
            if token.kind == "iri" and not named:
                waiting.append((position + 1, False))
        return False

    def _is_call(self, token: Token) -> bool:
        if token.kind == "name":
            # What follows the colon belongs to the name in every reading.
            return "SERVICE" in token.text.partition(":")[0].upper() and self._opens(token.end)
        if token.kind != "word":
            return False
        word = token.text.upper()
        if word.endswith("SERVICESILENT"):
            return self._is_target(self._skip(token.end))
        if not word.endswith("SERVICE"):
            return False
        position = self._skip(token.end)
        silent = self._text[position : position + 6].upper() == "SILENT"
        return self._is_target(position) or (silent and self._is_target(self._skip(position + 6)))

    def _is_target(self, position: int) -> bool:
        """Return whether a variable or an IRI, and then a group, begins here."""
        if position not in self._targets:
            iri = _IRI.match(self._text, position)
            token = token_at(self._text, position)
            end = iri.end() if iri else token.end if token and token.kind in ("variable", "name") else None
            self._targets[position] = end is not None and self._opens(end)
        return self._targets[position]

    def _opens(self, position: int) -> bool:
        return self._text.startswith("{", self._skip(position))

    def _skip(self, position: int) -> int:
        """Return where the next token begins, after white space and comments."""
        position = self._white(position)
        if not self._text.startswith("#", position):
            return position
        first = self._line_end(position)
        if first not in self._after_comment:
            end = self._white(first)
            while self._text.startswith("#", end):
                end = self._white(self._line_end(end))
            self._after_comment[first] = end
        return self._after_comment[first]

    def _white(self, position: int) -> int:
        found = _WHITE.match(self._text, position)
        return found.end() if found else position

    def _line_end(self, position: int) -> int:
        return self._line_ends[bisect_left(self._line_ends, position)]
