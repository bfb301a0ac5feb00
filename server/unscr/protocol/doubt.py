"""Could the engine read a text otherwise than its tokens are read here? SPARQL 1.1 Query, section 19.8.

The engine reads ``<`` by what it expects: a comparison or an IRI. The two readings part for good only where the IRI
would hold ``#`` or ``'``, which begin a comment or a string in the other reading and so hide what follows.
"""

import re
from collections.abc import Sequence

from unscr.protocol.lexical import Token

# What begins so is a comparison here, and for the engine an IRI where only an IRI can stand.
_IRI_OF_THE_ENGINE = re.compile(r"<[?$(](?>[^\x00-\x20<>\"{}|^`]*)>")
# After these an operand must follow, which '<' then cannot compare.
_AWAITING = frozenset("(,=&|!+-*/^>;")


def doubtful(text: str, found: Sequence[Token]) -> bool:
    """Return whether there is a place where the readings may part; errs on the side of yes."""
    opened: list[str] = []
    before: Token | None = None
    for token in found:
        if token.kind == "mark":
            if token.text in "([{":
                opened.append(token.text)
            elif token.text in ")]}" and opened:
                opened.pop()
            elif token.text == "<" and (iri := _IRI_OF_THE_ENGINE.match(text, token.start)) and _hides(iri.group()):
                return True
        elif token.kind == "iri" and before is not None and _hides(token.text):
            compared = bool(opened) and opened[-1] == "(" and not _awaits_operand(before)
            if compared or (before.text == "<" and before.end == token.start):
                return True
        before = token
    return False


def _hides(iri: str) -> bool:
    return "#" in iri or "'" in iri


def _awaits_operand(before: Token) -> bool:
    # '<' with a space after it is a comparison in both readings.
    return before.kind == "mark" and (before.text in _AWAITING or before.text == "<")
