"""A pinpoint: paragraphs that are named, and of which of the named documents they are."""

import re
from dataclasses import dataclass

from unscr.text.machine.reading import Cited, Context, Path
from unscr.text.machine.resolutions import Token
from unscr.text.machine.rule import Rule


@dataclass(frozen=True, slots=True)
class Pin:
    """Paragraphs that are named, and which of the named documents they are of; none where they stand alone."""

    token: Token
    index: int | None = None


def own(start: int, end: int, context: Context, found: tuple[Path, ...], rule: Rule) -> Pin:
    """Return paragraphs of the resolution that speaks."""
    cited = Cited(context.number, context.year, own=True, paths=found)
    return Pin(Token(start, end, cited, rule))


def of_next(pin: Pin, named: list[Token], index: int | None) -> Pin | None:
    """Return paragraphs that stand next to a named document as those of it; of other than a resolution, none."""
    if index is None:
        return pin
    return Pin(pin.token, index) if is_resolution(named[index]) else None


def is_resolution(token: Token) -> bool:
    """Tell whether it is a resolution that is named, of the Council or of another body."""
    return bool(token.cited.number) or "/RES/" in token.cited.symbol


def before(lower: str, start: int, named: list[Token], gap: re.Pattern[str]) -> int | None:
    """Return which document ends next before a place."""
    ended = [index for index, token in enumerate(named) if token.end <= start]
    return ended[-1] if ended and gap.fullmatch(lower, named[ended[-1]].end, start) else None
