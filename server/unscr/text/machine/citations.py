"""Citations: resolutions and documents with the paragraphs of them that are named, and the resolution's own."""

from collections.abc import Iterator
from dataclasses import replace

from unscr.text.machine.chinese_pins import chinese
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Context, Reading
from unscr.text.machine.resolutions import Token, tokens
from unscr.text.machine.spaced_pins import spaced


def citations(text: Plain, language: str, context: Context) -> Iterator[Reading]:
    """Yield what is cited, in reading order; a resolution and the paragraphs of it are one reading."""
    named = tokens(text, language, context)
    pinned: dict[int, Token] = {}
    alone: list[Token] = []
    find = chinese if language == "zh" else spaced
    for pin in find(text.lower, language, context, named):
        if pin.index is None:
            alone.append(pin.token)
        else:
            before = pinned.get(pin.index, named[pin.index])
            whole = replace(before.cited, paths=(*before.cited.paths, *pin.token.cited.paths))
            start, end = min(before.start, pin.token.start), max(before.end, pin.token.end)
            pinned[pin.index] = Token(start, end, whole, "paragraph-of-resolution")
    found = [pinned.get(index, token) for index, token in enumerate(named)] + alone
    for token in sorted(found, key=lambda each: each.start):
        printed = text.lower[token.start : token.end]
        # The bracket in which the paragraphs or their resolution stand is closed.
        closed = printed.count("(") > printed.count(")") and text.lower[token.end : token.end + 1] == ")"
        yield Reading("citation", *text.span(token.start, token.end + closed), token.rule, token.cited)
